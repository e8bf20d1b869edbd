import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ProgramStaff, type ParticipationState, type ProgramStaffQuery } from '@kompetanse/contract/admin';
import { DataTable, LoadingSkeleton, Page, PageHeading, StatusBadge, type Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { strandColumns, useHours } from './strand-columns.tsx';

type Row = ProgramStaffQuery['programPeople'][number];

export const participationTone: Readonly<Record<ParticipationState, Tone>> = {
  ASSIGNED: 'neutral',
  ACTIVE: 'info',
  COMPLETED: 'success',
  EXEMPT: 'neutral',
};

/** The people of a unit in a programme: who lacks what, with the way to each card. */
export function ProgramStaffScreen(): ReactElement {
  const { t, words } = useTexts();
  const texts = t.programs;
  const { programId, unitId } = useParams({ from: '/program/$programId/enhet/$unitId' });
  const query = useQuery(queryOf(ProgramStaff, { id: programId, unit: unitId }));
  const { share } = useHours();
  usePageTitle(texts.staff);
  return (
    <Page>
      <PageHeading
        title={texts.staff}
        lead={query.data?.program?.title}
        back={
          <Link to="/program" search={{ id: programId }}>
            {texts.back}
          </Link>
        }
        actions={<PrintButton />}
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ programPeople }) => (
          <DataTable<Row>
            caption={texts.staff}
            rows={programPeople}
            rowKey={({ person }) => person.id}
            empty={texts.nobody}
            columns={[
              {
                id: 'name',
                heading: texts.name,
                rowHeading: true,
                sortBy: ({ person }) => person.name,
                cell: ({ person }) => (
                  <span className="stacked">
                    <Link to="/program/$programId/person/$personId" params={{ programId, personId: person.id }}>
                      {person.name}
                    </Link>
                    <span className="quiet">{[person.title, person.unitName].filter(Boolean).join(', ')}</span>
                  </span>
                ),
              },
              ...strandColumns<Row>(words, share),
              {
                id: 'state',
                heading: texts.state,
                sortBy: ({ state, late }) => `${late ? 0 : 1}${state}`,
                cell: ({ state, late }) =>
                  late ? (
                    <StatusBadge tone="danger">{words.elementState.LATE}</StatusBadge>
                  ) : (
                    <StatusBadge tone={participationTone[state]}>{words.participationState[state]}</StatusBadge>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
