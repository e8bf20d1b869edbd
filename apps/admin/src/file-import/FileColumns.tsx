import type { ReactElement } from 'react';
import { Card, CsvButton, DataTable, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

/** The words of one kind of file. */
export interface FileWords {
  readonly aboutText: readonly string[];
  readonly exampleFile: string;
  readonly fields: readonly { readonly name: string; readonly needed: boolean; readonly content: string }[];
}

interface FileColumnsProps {
  readonly words: FileWords;
  /** The rows of the example, the header first. */
  readonly example: () => string[][];
}

/** What a file holds, with an example to begin from. */
export function FileColumns({ words, example }: FileColumnsProps): ReactElement {
  const texts = useTexts().t.fileImport;
  return (
    <Card title={texts.about}>
      <Stack gap="md">
        {words.aboutText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div>
          <CsvButton label={texts.example} fileName={words.exampleFile} rows={example} />
        </div>
        <DataTable
          caption={texts.columns}
          rows={words.fields}
          rowKey={({ name }) => name}
          columns={[
            { id: 'name', heading: texts.name, rowHeading: true, cell: ({ name }) => name },
            { id: 'needed', heading: texts.needed, cell: ({ needed }) => (needed ? texts.yes : texts.no) },
            { id: 'content', heading: texts.content, cell: ({ content }) => content },
          ]}
        />
      </Stack>
    </Card>
  );
}
