import { useState } from 'react';
import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { MyStaff, type MyStaffQuery } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Page, PageHeading, SelectField, Stack } from '@kompetanse/ui';
import { InviteBar } from '../enrolment/InviteBar.tsx';
import { InviteOutcome, type Outcome } from '../enrolment/InviteOutcome.tsx';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { shownOf, shows, type MyStaffSearch } from './my-staff.ts';
import { StaffFile } from './StaffFile.tsx';
import { MyStaffTable } from './MyStaffTable.tsx';
import { StaffTiles } from './StaffTiles.tsx';
import { StaffNav } from './StaffNav.tsx';

const route = getRouteApi('/mine-ansatte');

/** The leader's staff at a glance: programme, what is lacking, what runs out, who is away and what waits. */
export function MyStaffScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.myStaff;
  usePageTitle(texts.title);
  const { enhet } = route.useSearch();
  const query = useQuery({ ...queryOf(MyStaff, { unitId: enhet ?? null }), placeholderData: keepPreviousData });
  return (
    <Page>
      <StaffNav />
      <PageHeading title={texts.title} lead={texts.lead} actions={<PrintButton />} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={10} label={t.shell.loading} />}>
        {(found) =>
          found.myStaff.units.length === 0 ? (
            <EmptyState title={texts.empty} text={texts.emptyText} icon={<PersonGroupIcon aria-hidden />} />
          ) : (
            <Staff found={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Staff({ found: { myStaff, catalogue } }: { readonly found: MyStaffQuery }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.myStaff;
  const { vis } = route.useSearch();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const shown = shownOf(myStaff.people, vis);
  // Who is out of sight is not invited by mistake.
  const chosen = shown.filter(({ person }) => picked.has(person.id)).map(({ person }) => person);
  return (
    <Stack gap="lg">
      <StaffTiles people={myStaff.people} today={myStaff.asOf} />
      <Filters units={myStaff.units} />
      {outcome && <InviteOutcome outcome={outcome} />}
      <p className="quiet" role="status">
        {texts.shown(format.number(shown.length), format.number(myStaff.people.length))}
      </p>
      <MyStaffTable
        people={shown}
        today={myStaff.asOf}
        selection={{ selected: new Set(chosen.map(({ id }) => id)), onChange: setPicked }}
      />
      <div className="ui-no-print">
        <StaffFile people={shown} today={myStaff.asOf} />
      </div>
      {chosen.length > 0 && (
        <InviteBar
          chosen={chosen}
          runs={catalogue.runs}
          onInvited={(result) => {
            setPicked(new Set());
            setOutcome(result);
          }}
        />
      )}
    </Stack>
  );
}

function Filters({ units }: { readonly units: MyStaffQuery['myStaff']['units'] }): ReactElement {
  const { t } = useTexts();
  const texts = t.myStaff;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: MyStaffSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <search className="ui-no-print" aria-label={texts.filters}>
      <Stack direction="row" gap="md">
        {units.length > 1 && (
          <SelectField
            label={texts.unit}
            width="auto"
            value={search.enhet ?? ''}
            onChange={({ target }) => change({ ...search, enhet: target.value || undefined })}
            options={[
              { value: '', label: texts.allUnits },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <SelectField
          label={texts.show}
          width="auto"
          value={search.vis ?? ''}
          onChange={({ target }) => change({ ...search, vis: shows.find((one) => one === target.value) })}
          options={[{ value: '', label: texts.all }, ...shows.map((one) => ({ value: one, label: texts.shows[one] }))]}
        />
      </Stack>
    </search>
  );
}
