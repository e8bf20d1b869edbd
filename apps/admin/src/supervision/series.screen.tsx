import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { SupervisionSeriesList } from '@kompetanse/contract/admin';
import { DefinitionList, LoadingSkeleton, Page, PageHeading, Stack, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { MeetingList } from './MeetingList.tsx';
import { SeriesTools } from './SeriesTools.tsx';
import { isOpen, seriesTones } from './series.ts';
import type { Series } from './series.ts';

/** One series for the one who plans: its dates and its people, never what is said in it. */
export function SupervisionSeriesScreen(): ReactElement {
  const { t } = useTexts();
  const { seriesId } = useParams({ from: '/veiledning/$seriesId' });
  const query = useQuery(queryOf(SupervisionSeriesList, {}));
  const series = query.data?.supervisionSeries.find(({ id }) => id === seriesId);
  usePageTitle(series?.title ?? t.supervision.title);
  return (
    <Page>
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
        {() => (series ? <Whole series={series} /> : <Gone />)}
      </Loaded>
    </Page>
  );
}

/** Not there and not for the viewer look the same. */
function Gone(): ReactElement {
  const { t } = useTexts();
  const { plan, gone, goneText } = t.supervision;
  return <PageHeading back={<Link to="/veiledning">{plan.back}</Link>} title={gone} lead={goneText} />;
}

function Whole({ series }: { readonly series: Series }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.supervision;
  const { supervisor, participants, heldMinutes, plannedMinutes, state } = series;
  return (
    <>
      <PageHeading
        back={<Link to="/veiledning">{texts.plan.back}</Link>}
        title={series.title}
        lead={series.goal}
        marks={<StatusBadge tone={seriesTones[state]}>{words.supervisionState[state]}</StatusBadge>}
      />
      <Stack gap="lg">
        <DefinitionList
          items={[
            { term: texts.supervisor, value: supervisor.name },
            { term: texts.participants, value: participants.map(({ name }) => name).join(', ') },
            {
              term: texts.hours,
              value: texts.hoursOf(format.hours(heldMinutes / 60), format.hours(plannedMinutes / 60)),
            },
          ]}
        />
        <MeetingList series={series} />
        {isOpen(series) && <SeriesTools series={series} />}
      </Stack>
    </>
  );
}
