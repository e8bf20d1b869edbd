import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Buildings3Icon } from '@navikt/aksel-icons';
import { MittValgCoverage } from '@kompetanse/contract/admin';
import { CardGrid, EmptyState, LoadingSkeleton, Page, PageHeading, Stack, StatTile } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { shareOf, sumOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { CoverageOverTime } from './CoverageOverTime.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { ProgramNav } from '../program/ProgramNav.tsx';

/** How far Mitt valg has come, unit by unit. */
export function CoverageScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.mittValg;
  usePageTitle(texts.title);
  const query = useQuery(queryOf(MittValgCoverage, {}));
  return (
    <Page>
      <ProgramNav />
      <PageHeading title={texts.title} lead={texts.lead} />
      <Loaded
        query={query}
        skeleton={
          <Stack>
            <LoadingSkeleton shape="tiles" count={3} label={t.shell.loading} />
            <LoadingSkeleton shape="table" count={8} label={t.shell.loading} />
          </Stack>
        }
      >
        {({ mittValgCoverage: units, mittValgOverTime: points }) =>
          units.length === 0 ? (
            <EmptyState title={texts.empty} text={texts.emptyText} icon={<Buildings3Icon aria-hidden />} />
          ) : (
            <Stack gap="lg">
              <CoverageTiles units={units} />
              <CoverageTable units={units} />
              <CoverageOverTime points={points} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function CoverageTiles({ units }: { readonly units: readonly Coverage[] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.mittValg;
  const sum = sumOf(units);
  return (
    <CardGrid as="div" least="tile">
      <StatTile
        label={texts.share}
        value={format.percent(shareOf(sum))}
        note={texts.shareNote(format.number(sum.covered), format.number(sum.staff))}
      />
      <StatTile label={texts.planned} value={format.number(sum.planned)} note={texts.plannedNote} />
      <StatTile
        label={texts.lowest}
        value={format.number(units.filter(({ covered }) => covered === 0).length)}
        note={texts.lowestNote}
      />
    </CardGrid>
  );
}
