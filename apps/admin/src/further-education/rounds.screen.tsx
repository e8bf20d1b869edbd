import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Rounds } from '@kompetanse/contract/admin';
import { Button, DataTable, LoadingSkeleton, Page, PageHeading, Stack, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import type { Round } from './ranking.ts';
import { AppealForm } from './AppealForm.tsx';
import { RoundForm } from './RoundForm.tsx';
import './rounds.css';

/** Rounds of applications: list, make a new one, change one. */
export function RoundsScreen(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.rounds;
  usePageTitle(texts.title);
  const [edited, setEdited] = useState<Round | 'new' | null>(null);
  const [appealed, setAppealed] = useState<Round | null>(null);
  const query = useQuery(queryOf(Rounds, {}));
  const done = (): void => {
    setEdited(null);
    setAppealed(null);
    focusResult('table');
  };
  const edit = (round: Round | 'new'): void => {
    setEdited(round);
    setAppealed(null);
    focusResult('#round-form');
  };
  const sayAppeal = (round: Round): void => {
    setEdited(null);
    setAppealed(round);
    focusResult('#round-form');
  };
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        back={<Link to="/videreutdanning">{t.furtherEducation.back}</Link>}
        actions={<Button onClick={() => edit('new')}>{texts.new}</Button>}
      />
      <Stack gap="lg">
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
          {({ applicationRounds }) => (
            <DataTable
              caption={texts.title}
              rows={applicationRounds}
              rowKey={({ id }) => id}
              empty={texts.empty}
              columns={[
                {
                  id: 'year',
                  heading: texts.schoolYear,
                  rowHeading: true,
                  cell: ({ id, schoolYear }) => (
                    <Link to="/videreutdanning/rangering" search={{ runde: id }}>
                      {schoolYear}
                    </Link>
                  ),
                },
                {
                  id: 'open',
                  heading: texts.open,
                  cell: ({ opensOn, closesOn }) => format.period(opensOn, closesOn),
                },
                { id: 'unit', heading: texts.unitDeadline, cell: ({ unitDeadline }) => format.date(unitDeadline) },
                { id: 'owner', heading: texts.ownerDeadline, cell: ({ ownerDeadline }) => format.date(ownerDeadline) },
                {
                  id: 'count',
                  heading: texts.applications,
                  numeric: true,
                  cell: (row) => format.number(row.applicationCount),
                },
                {
                  id: 'budget',
                  heading: texts.budget,
                  numeric: true,
                  cell: ({ budgetNok }) => format.kroner(budgetNok),
                },
                {
                  id: 'granted',
                  heading: texts.granted,
                  numeric: true,
                  cell: ({ grantedNok }) => format.kroner(grantedNok),
                },
              ]}
              actionsLabel={texts.actions}
              actions={(round) => (
                <Stack direction="row" gap="sm">
                  <Button
                    variant="tertiary"
                    size="sm"
                    aria-label={texts.editOf(round.schoolYear)}
                    onClick={() => edit(round)}
                  >
                    {texts.edit}
                  </Button>
                  <Button
                    variant="tertiary"
                    size="sm"
                    aria-label={texts.appeal.of(round.schoolYear)}
                    onClick={() => sayAppeal(round)}
                  >
                    {texts.appeal.short}
                  </Button>
                </Stack>
              )}
            />
          )}
        </Loaded>
        {appealed !== null && <AppealForm key={appealed.id} round={appealed} onSaved={done} onCancel={done} />}
        {edited !== null && (
          <RoundForm
            key={edited === 'new' ? 'new' : edited.id}
            round={edited === 'new' ? null : edited}
            onSaved={done}
            onCancel={done}
          />
        )}
      </Stack>
    </Page>
  );
}
