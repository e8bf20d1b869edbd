import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Competences, type CompetenceTextFragment } from '@kompetanse/contract/admin';
import { Button, DataTable, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { RenewalCourseForm } from '../renewal/RenewalCourseForm.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { CompetenceForm } from './CompetenceForm.tsx';
import { CompetenceNav } from './CompetenceNav.tsx';

/** What can be had and asked for; written by the sector leader. */
export function CompetencesScreen(): ReactElement {
  const { t, words } = useTexts();
  const texts = t.competence.competences;
  usePageTitle(texts.title);
  const query = useQuery(queryOf(Competences, {}));
  const [open, setOpen] = useState<CompetenceTextFragment | null>(null);
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CompetenceNav />
      <Stack gap="lg">
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
          {({ competences }) => (
            <DataTable
              caption={texts.title}
              rows={competences}
              rowKey={({ id }) => id}
              empty={texts.empty}
              columns={[
                {
                  id: 'name',
                  heading: texts.name,
                  rowHeading: true,
                  cell: ({ name }) => name,
                  sortBy: ({ name }) => name,
                },
                { id: 'kind', heading: texts.kind, cell: ({ kind }) => words.competenceKind[kind] },
                { id: 'area', heading: texts.area, cell: ({ area }) => words.competenceArea[area] },
                {
                  id: 'validity',
                  heading: texts.validity,
                  numeric: true,
                  cell: ({ validityMonths }) =>
                    validityMonths === null ? texts.forGood : texts.months(validityMonths),
                },
              ]}
              actionsLabel={texts.actions}
              actions={(row) => (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={texts.changeOne(row.name)}
                  onClick={() => setOpen(row)}
                >
                  {texts.change}
                </Button>
              )}
            />
          )}
        </Loaded>
        <CompetenceForm key={open?.id ?? 'new'} competence={open} onDone={() => setOpen(null)} />
        {open !== null && open.validityMonths !== null && (
          <RenewalCourseForm key={`course ${open.id}`} competence={open} />
        )}
      </Stack>
    </Page>
  );
}
