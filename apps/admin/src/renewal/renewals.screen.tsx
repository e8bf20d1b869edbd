import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RenewalChoices, Renewals } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, SelectField, Stack } from '@kompetanse/ui';
import { CompetenceNav } from '../competence/CompetenceNav.tsx';
import { unitsBelow } from '../competence/units-below.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useViewer } from '../shell/viewer.ts';
import { RenewalTable } from './RenewalTable.tsx';
import { renewalStates, type RenewalsSearch } from './search.ts';
import './renewal.css';

const route = getRouteApi('/kompetanse/fornyelser');

/** What the staff have that runs out, and the way to book them. */
export function RenewalsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.renewal;
  usePageTitle(texts.title);
  const { tilstand, enhet, kompetanse } = route.useSearch();
  const wish = { state: tilstand ?? null, unitId: enhet ?? null, competenceId: kompetanse ?? null };
  const query = useQuery(queryOf(Renewals, wish));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CompetenceNav />
      <Stack gap="lg">
        <Filters />
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
          {({ renewals }) => <RenewalTable list={renewals} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

/** By what they can do, where they work and what it is of; the address keeps it. */
function Filters(): ReactElement {
  const { t, words } = useTexts();
  const texts = t.renewal;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { roles } = useViewer();
  const led = roles
    .filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER' || role === 'COURSE_COORDINATOR')
    .map(({ unit }) => unit.id);
  const { data } = useQuery(queryOf(RenewalChoices, {}));
  const units = unitsBelow(data?.orgUnits ?? [], new Set(led));
  const ends = (data?.competences ?? []).filter(({ validityMonths }) => validityMonths !== null);
  const choose = (more: RenewalsSearch): void => void navigate({ search: { ...search, ...more } });
  return (
    <div className="renewal-filters ui-no-print">
      <SelectField
        label={texts.filters}
        width="auto"
        placeholder={texts.all}
        value={search.tilstand ?? ''}
        options={renewalStates.map((value) => ({ value, label: words.renewalState[value] }))}
        onChange={({ target }) => choose({ tilstand: renewalStates.find((state) => state === target.value) })}
      />
      <SelectField
        label={texts.competence}
        width="auto"
        placeholder={texts.all}
        value={search.kompetanse ?? ''}
        options={ends.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => choose({ kompetanse: target.value || undefined })}
      />
      {units.length > 1 && (
        <SelectField
          label={texts.unit}
          width="auto"
          placeholder={texts.all}
          value={search.enhet ?? ''}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => choose({ enhet: target.value || undefined })}
        />
      )}
    </div>
  );
}
