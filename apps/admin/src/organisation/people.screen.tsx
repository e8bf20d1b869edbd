import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { OrgUnits } from '@kompetanse/contract/admin';
import { Button, FilterPanel, LoadingSkeleton, Page, PageHeading, SideBySide, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds, useViewer } from '../shell/viewer.ts';
import type { Role } from '../shell/viewer.ts';
import { ImportTable } from './ImportTable.tsx';
import { NameSearch } from './NameSearch.tsx';
import type { PeopleSearch } from './search.ts';
import { StaffList } from './StaffList.tsx';
import { UnitTree } from './UnitTree.tsx';
import { subtreesOf, unitTrees } from './unit-tree.ts';
import { StaffNav } from '../my-staff/StaffNav.tsx';

const route = getRouteApi('/folk');

/** Roles that see the people of their subtree. */
const seesStaff: readonly Role[] = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'SYSTEM_ADMIN'];

/** The units as a tree beside the people in them; search and unit are in the address. */
export function PeopleScreen(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.organisation.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: PeopleSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const scopes = useViewer().roles.filter(({ role }) => seesStaff.includes(role));
  const roots = new Set(scopes.map(({ unit }) => unit.id));
  const seesImports = useHolds('SYSTEM_ADMIN', 'SECTOR_LEADER');
  const imports = useHolds('SYSTEM_ADMIN');
  const units = useQuery(queryOf(OrgUnits, {}));
  const chosen = units.data?.orgUnits.find(({ id }) => id === search.enhet);
  return (
    <Page>
      <StaffNav />
      <PageHeading
        title={t.organisation.title}
        lead={t.organisation.lead}
        actions={
          imports && (
            <Button asChild variant="tertiary">
              <Link to="/kompetanse/importer">{t.recordImport.link}</Link>
            </Button>
          )
        }
      />
      <Stack gap="xl">
        <SideBySide
          side={
            <FilterPanel
              label={t.organisation.filters}
              foldLabel={chosen?.name ?? t.organisation.chooseUnit}
              search={<NameSearch value={search.sok ?? ''} onChange={(sok) => change({ ...search, sok })} />}
            >
              <Loaded query={units} skeleton={<LoadingSkeleton shape="text" count={12} label={t.shell.loading} />}>
                {({ orgUnits }) => <UnitTree trees={subtreesOf(unitTrees(orgUnits), roots)} search={search} />}
              </Loaded>
            </FilterPanel>
          }
        >
          <StaffList search={search} unitName={chosen?.name} />
        </SideBySide>
        {seesImports && <ImportTable />}
      </Stack>
    </Page>
  );
}
