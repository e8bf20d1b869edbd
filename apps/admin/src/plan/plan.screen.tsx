import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FilesIcon } from '@navikt/aksel-icons';
import { osloDay } from '@kompetanse/domain/calendar';
import { PlanPage } from '@kompetanse/contract/admin';
import type { PlanPageQuery } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Notice, Page, PageHeading, RadioGroup, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import './plan.css';

const route = getRouteApi('/plan');
type Plan = NonNullable<PlanPageQuery['plan']>;

/** The adopted plan: goals, measures and indicators in its own words. */
export function PlanScreen(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.plan.title);
  const query = useQuery(queryOf(PlanPage, {}));
  return (
    <Page>
      <Loaded query={query} skeleton={<PlanSkeleton />}>
        {({ plan }) =>
          plan === null ? (
            <>
              <PageHeading title={t.plan.title} />
              <EmptyState title={t.plan.empty} text={t.plan.emptyText} icon={<FilesIcon aria-hidden />} />
            </>
          ) : (
            <PlanContent plan={plan} />
          )
        }
      </Loaded>
    </Page>
  );
}

function PlanContent({ plan }: { readonly plan: Plan }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.plan;
  const over = plan.periodEnd < osloDay(new Date());
  return (
    <>
      <PageHeading title={plan.title} lead={plan.purpose} />
      <Stack gap="xl">
        <Stack gap="sm">
          <p>
            {texts.period(format.date(plan.periodStart), format.date(plan.periodEnd))}.{' '}
            {texts.adopted(plan.adoptedBy, format.date(plan.published))}.
          </p>
          <p>
            {texts.strategies}: {plan.strategies.join(' · ')}
          </p>
          {over && <Notice>{texts.over}</Notice>}
        </Stack>
        <Goals plan={plan} />
        <Measures plan={plan} />
        <IndicatorTable indicators={plan.indicators} />
      </Stack>
    </>
  );
}

function Goals({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTexts();
  return (
    <Stack as="section" gap="sm">
      <h2>{t.plan.goals}</h2>
      <ol className="plan-goals">
        {plan.goals.map(({ ref, title }) => (
          <li key={ref}>
            <strong>{t.plan.goal(ref)}</strong>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function Measures({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTexts();
  const texts = t.plan;
  const { mal } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = plan.goals.some(({ ref }) => ref === mal) ? mal : undefined;
  const shown = plan.measures.filter(({ goals }) => chosen === undefined || goals.includes(chosen));
  return (
    <Stack as="section">
      <h2>{texts.measures}</h2>
      <div className="ui-no-print">
        <RadioGroup
          label={texts.filter}
          look="chips"
          value={chosen ?? ''}
          choices={[
            { value: '', label: texts.allGoals },
            ...plan.goals.map(({ ref }) => ({ value: ref, label: texts.goal(ref) })),
          ]}
          onChange={({ target }) =>
            void navigate({ search: { mal: target.value || undefined }, replace: true, resetScroll: false })
          }
        />
      </div>
      <p role="status">
        <strong>{texts.shown(shown.length, plan.measures.length)}</strong>
      </p>
      <ol className="plan-measures">
        {shown.map((measure) => (
          <li key={measure.id}>
            <MeasureCard measure={measure} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function PlanSkeleton(): ReactElement {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      <LoadingSkeleton shape="text" count={4} label={t.shell.loading} />
      <LoadingSkeleton shape="cards" count={4} label={t.shell.loading} />
    </Stack>
  );
}
