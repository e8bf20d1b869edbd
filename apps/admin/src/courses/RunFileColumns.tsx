import type { ReactElement } from 'react';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import { Card, CsvButton, DataTable, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';

/** What a file of runs holds, with an example to begin from. */
export function RunFileColumns(): ReactElement {
  const { t } = useTexts();
  const texts = t.runImport;
  return (
    <Card title={texts.about}>
      <Stack gap="md">
        {texts.aboutText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div>
          <CsvButton label={texts.example} fileName={texts.exampleFile} rows={() => example(t)} />
        </div>
        <DataTable
          caption={texts.columns}
          rows={texts.fields}
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

/** Two evenings of one run and a day of another, in some weeks. */
function example(t: Language['t']): string[][] {
  const { fields, exampleHost: host, examplePlace: place } = t.runImport;
  const day = (later: number): string =>
    addDays(osloDay(new Date()), 60 + later)
      .split('-')
      .toReversed()
      .join('.');
  const row = (key: string, code: string, later: number, [from, to]: readonly [string, string]): string[] => [
    ...[key, code, host, place, `${day(later)} ${from}`, `${day(later)} ${to}`, '12'],
  ];
  return [
    fields.filter(({ needed }) => needed).map(({ name }) => name),
    row('A-1', 'COSP-ANSATTE', 0, ['18:00', '19:30']),
    row('A-1', 'COSP-ANSATTE', 7, ['18:00', '19:30']),
    row('A-2', 'KLASSEMILJO', 14, ['09:00', '15:00']),
  ];
}
