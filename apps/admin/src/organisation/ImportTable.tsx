import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ImportBatches } from '@kompetanse/contract/admin';
import type { ImportBatchesQuery } from '@kompetanse/contract/admin';
import { DataTable, LoadingSkeleton } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';

type Batch = ImportBatchesQuery['importBatches'][number];

/** Imports that were applied, newest first, with what they changed. */
export function ImportTable(): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.organisation;
  const query = useQuery(queryOf(ImportBatches, {}));
  const count = (id: 'added' | 'changed' | 'ended' | 'unchanged'): Column<Batch> => ({
    id,
    heading: texts[id],
    numeric: true,
    cell: (batch) => format.number(batch[id]),
  });
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={3} label={t.shell.loading} />}>
      {({ importBatches }) => (
        <DataTable
          caption={texts.importsTitle}
          showCaption
          rows={importBatches}
          rowKey={({ id }) => id}
          empty={texts.importsEmpty}
          columns={[
            {
              id: 'applied',
              heading: texts.appliedAt,
              rowHeading: true,
              cell: ({ appliedAt }) => format.dateTime(appliedAt),
            },
            { id: 'kind', heading: texts.importKind, cell: ({ kind }) => words.importKind[kind] },
            count('added'),
            count('changed'),
            count('ended'),
            count('unchanged'),
          ]}
        />
      )}
    </Loaded>
  );
}
