import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { PlanPageQuery } from '@kompetanse/contract/admin';
import { DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';

type Indicator = NonNullable<PlanPageQuery['plan']>['indicators'][number];

/** The plan's number of the indicator that has a page of its own. */
const withPage = '9';

/** The result indicators of the plan, where their numbers come from, and the way to those that are computed. */
export function IndicatorTable({ indicators }: { readonly indicators: readonly Indicator[] }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.plan;
  const seesNumbers = useHolds('SECTOR_LEADER');
  return (
    <DataTable
      caption={texts.indicators}
      showCaption
      rows={indicators}
      rowKey={({ ref }) => ref}
      columns={[
        { id: 'ref', heading: texts.indicatorNo, cell: ({ ref }) => ref },
        {
          id: 'title',
          heading: texts.indicator,
          rowHeading: true,
          cell: ({ ref, title }) => (
            <span className="stacked">
              {title}
              {seesNumbers && ref === withPage && <Link to="/indikatorer">{texts.open}</Link>}
            </span>
          ),
        },
        { id: 'sources', heading: texts.sources, cell: ({ sources }) => sources.join(', ') },
        { id: 'collected', heading: texts.collected, cell: ({ collected }) => words.indicatorCollected[collected] },
      ]}
    />
  );
}
