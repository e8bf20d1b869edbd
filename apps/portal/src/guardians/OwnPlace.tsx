import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CloseGuardianPage } from '@kompetanse/contract/portal';
import { Button, Card, DefinitionList, PageHeading, SideBySide, Stack, StatusBadge, useToast } from '@kompetanse/ui';
import { CalendarLink } from '../courses/RunLinks.tsx';
import { RunMeetings } from '../courses/RunMeetings.tsx';
import { datesInWords } from '../courses/run-words.ts';
import { isLive, toneOf } from '../enrolment/booking.ts';
import { standingInWords } from '../enrolment/standing-words.ts';
import { call } from '../shell/call.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { ownPageQuery, type OwnPage } from './guardian-queries.ts';
import { OWN_PLACE } from './own-place-id.ts';
import { MovePlace } from './MovePlace.tsx';
import { OwnOffer } from './OwnOffer.tsx';
import { OwnLeave } from './OwnLeave.tsx';

/** Where a guardian stands, what comes next, and what they can do about it. */
export function OwnPlace({ page }: { readonly page: OwnPage }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { guardians, courses } = texts;
  const { enrolment } = page;
  const { run } = enrolment;
  return (
    <>
      <PageHeading title={guardians.page.hello(page.name)} lead={run.course.title} />
      <SideBySide sideAt="end" side={<Standing page={page} />}>
        <Stack gap="xl">
          <Stack as="section" gap="sm">
            <h2>{guardians.page.meetings}</h2>
            <DefinitionList
              items={[
                { term: courses.facts.when, value: datesInWords(run, texts, format) },
                { term: courses.facts.where, value: run.place },
              ]}
            />
            <RunMeetings run={run} />
            {page.calendarUrl !== null && (
              <>
                <p>
                  <CalendarLink url={page.calendarUrl} />
                </p>
                <p className="portal-quiet">{guardians.page.calendar}</p>
              </>
            )}
          </Stack>
          {isLive(enrolment.state) && <MovePlace page={page} />}
          <CloseIt />
        </Stack>
      </SideBySide>
    </>
  );
}

function Standing({ page }: { readonly page: OwnPage }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const now = useNow();
  const { enrolment } = page;
  const { run, certificate } = enrolment;
  return (
    <Card title={texts.guardians.page.place}>
      <div id={OWN_PLACE} tabIndex={-1} className="portal-result guardians-place">
        <StatusBadge tone={toneOf(enrolment.state)}>
          <strong>{texts.words.enrolmentState[enrolment.state]}</strong>
        </StatusBadge>
        {standingInWords(enrolment, run, { texts, format, now }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {enrolment.reason !== null && <p>{texts.enrolment.standing.reason(enrolment.reason)}</p>}
      </div>
      {certificate?.state === 'ISSUED' && (
        <p>
          <a href={certificate.verifyUrl}>{texts.guardians.page.certificate(certificate.number)}</a>
        </p>
      )}
      <Stack gap="sm">
        {enrolment.state === 'OFFERED' && <OwnOffer course={run.course.title} />}
        <OwnLeave enrolment={enrolment} />
        {!isLive(enrolment.state) && (
          <p>
            <Link to="/foresatte">{texts.guardians.page.again}</Link>
          </p>
        )}
      </Stack>
    </Card>
  );
}

function CloseIt(): ReactElement {
  const { page } = useTexts().guardians;
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const close = async (): Promise<void> => {
    await call(CloseGuardianPage, {});
    await navigate({ to: '/foresatte' });
    client.removeQueries({ queryKey: ownPageQuery.queryKey });
    toast({ tone: 'info', text: page.closed });
  };
  return (
    <Stack gap="sm" className="ui-no-print">
      <p className="portal-quiet">{page.shared}</p>
      <p>
        <Button variant="secondary" onClick={() => void close()}>
          {page.close}
        </Button>
      </p>
    </Stack>
  );
}
