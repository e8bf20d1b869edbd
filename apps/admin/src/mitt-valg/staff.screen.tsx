import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MittValgStaff, type MittValgStaffQuery } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { ProgramNav } from '../program/ProgramNav.tsx';
import { InviteBar } from '../enrolment/InviteBar.tsx';
import { InviteOutcome, type Outcome } from '../enrolment/InviteOutcome.tsx';
import type { CoveragePerson } from './coverage.ts';
import { StaffTable } from './StaffTable.tsx';

/** Who of a unit lacks Mitt valg, and one action that invites them all. */
export function MittValgStaffScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.mittValg;
  const { unitId } = useParams({ from: '/program/mitt-valg/$unitId' });
  const query = useQuery(queryOf(MittValgStaff, { unitId }));
  const unit = query.data?.mittValgCoverage.find(({ unit: one }) => one.id === unitId)?.unit;
  usePageTitle(texts.staffTitle);
  return (
    <Page>
      <ProgramNav />
      <PageHeading
        title={unit?.name ?? texts.staffTitle}
        lead={query.data && lead(query.data)}
        back={<Link to="/program/mitt-valg">{texts.back}</Link>}
        actions={<PrintButton />}
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ mittValgStaff, catalogue }) =>
          mittValgStaff === null ? null : <Staff people={mittValgStaff} runs={catalogue.runs} />
        }
      </Loaded>
    </Page>
  );

  function lead({ mittValgStaff: people }: MittValgStaffQuery): string {
    if (people === null) return texts.notYours;
    const missing = people.filter(({ state }) => state === 'MISSING').length;
    return missing === 0 ? texts.staffNone : texts.staffLead(String(missing), String(people.length));
  }
}

interface StaffProps {
  readonly people: readonly CoveragePerson[];
  readonly runs: MittValgStaffQuery['catalogue']['runs'];
}

function Staff({ people, runs }: StaffProps): ReactElement {
  const { t } = useTexts();
  const texts = t.mittValg;
  const missing = people.filter(({ state }) => state === 'MISSING');
  // All who lack it are chosen until somebody is left out: the usual wish is one press.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chosen = missing.filter(({ person }) => !left.has(person.id));
  return (
    <Stack gap="lg">
      {outcome && <InviteOutcome outcome={outcome} />}
      {(missing.length > 0 || !outcome) && (
        <StaffTable
          caption={texts.missingTable}
          people={missing}
          empty={texts.nobody}
          selection={{
            selected: new Set(chosen.map(({ person }) => person.id)),
            onChange: (selected) =>
              setLeft(new Set(missing.map(({ person }) => person.id).filter((id) => !selected.has(id)))),
          }}
        />
      )}
      {missing.length > 0 && (
        <InviteBar chosen={chosen.map(({ person }) => person)} runs={runs} onInvited={setOutcome} />
      )}
      <StaffTable
        caption={texts.othersTable}
        people={people.filter(({ state }) => state !== 'MISSING')}
        empty={texts.nobodyElse}
      />
    </Stack>
  );
}
