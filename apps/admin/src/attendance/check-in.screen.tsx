import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ShowCheckIn } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Notice, Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import './attendance.css';

const route = getRouteApi('/innsjekk/$runId/$sessionId');
/** The code is a new one each minute; what is shown is never older than this (milliseconds). */
const freshFor = 20_000;

/** The code of the session, large enough for a projector; a new one each minute. */
export function CheckInScreen(): ReactElement {
  const { runId, sessionId } = route.useParams();
  const { t } = useTexts();
  const texts = t.attendance.checkIn;
  usePageTitle(texts.title);
  const query = useQuery({ ...queryOf(ShowCheckIn, { sessionId }), refetchInterval: freshFor, staleTime: 0 });
  const back = (
    <Link to="/oppmote/$runId/$sessionId" params={{ runId, sessionId }}>
      {texts.back}
    </Link>
  );
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="cards" count={1} label={t.shell.loading} />
        </Page>
      }
    >
      {({ checkInCode: shown }) => (
        <Page>
          {shown.__typename === 'Refusal' ? (
            <>
              <PageHeading title={texts.title} back={back} />
              <Notice>{shown.sentence}</Notice>
            </>
          ) : (
            <>
              <PageHeading
                title={texts.title}
                lead={`${shown.run.course.title}. ${texts.session(shown.session.no)}`}
                back={back}
              />
              <div className="check-in-code">
                <img alt={texts.code} src={`data:image/svg+xml,${encodeURIComponent(shown.qrSvg)}`} />
                <div>
                  <p className="check-in-code__how">{texts.how}</p>
                  <p>{texts.renewed}</p>
                  <p className="check-in-code__here">{texts.here(shown.here, shown.expected)}</p>
                </div>
              </div>
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}
