import type { ReactElement } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CheckIn, ScannedSession } from '@kompetanse/contract/portal';
import { Button, Notice, Page, PageHeading, Stack, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { call } from '../shell/call.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useTitle } from '../shell/title.ts';

const route = getRouteApi('/inn/$code');
const resultId = 'checked-in';

const scannedQuery = (code: string) =>
  queryOptions({
    queryKey: ['scanned-session', code],
    queryFn: async ({ signal }) => (await call(ScannedSession, { code }, signal)).scannedSession,
  });

/** What the code in the room leads to: opening it changes nothing, the button does. */
export function CheckInScreen(): ReactElement {
  const { code } = route.useParams();
  const { attendance: texts } = useTexts();
  const format = useFormat();
  const query = useQuery(scannedQuery(code));
  const { act, acting, no } = useAct(CheckIn, () => focusOn(resultId));
  useTitle(texts.checkIn);
  return (
    <Page width="text">
      <Loaded query={query} shape="text" count={3}>
        {(scanned) =>
          scanned.__typename === 'Refusal' ? (
            <>
              <PageHeading title={texts.checkIn} />
              <Notice tone="warning">{scanned.sentence}</Notice>
            </>
          ) : (
            <>
              <PageHeading
                title={texts.checkIn}
                lead={`${scanned.run.course.title}. ${texts.session(scanned.session.no)}, ${format.meeting(scanned.session.startsAt, scanned.session.endsAt)}`}
              />
              <Stack gap="lg">
                <div id={resultId} tabIndex={-1} className="portal-result">
                  {scanned.done && <Notice tone="success">{texts.here}</Notice>}
                </div>
                {scanned.refusal !== null && <Notice tone="warning">{scanned.refusal.sentence}</Notice>}
                {!scanned.done && scanned.refusal === null && (
                  <Button loading={acting} onClick={() => act({ code })}>
                    {texts.iAmHere}
                  </Button>
                )}
                <Refusal no={no} />
                <p>
                  <Link to="/mine-kurs">{texts.toMine}</Link>
                </p>
              </Stack>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
