import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Stack, StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { myRenewalsQuery, type Renewal } from './renewal-queries.ts';
import './renewal.css';

const tones = { VALID: 'success', WINDOW_OPEN: 'warning', LAPSED: 'danger' } as const;

/** What runs out and when, and the way to the course that renews it. Nothing for who has nothing that runs out. */
export function MyRenewals(): ReactElement | null {
  const { renewal: texts } = useTexts();
  const { data = [] } = useQuery(myRenewalsQuery);
  if (data.length === 0) return null;
  return (
    <Stack as="section">
      <h2>{texts.title}</h2>
      <ul className="renewal-list">
        {data.map((renewal) => (
          <li key={renewal.competence.id}>
            <OneRenewal renewal={renewal} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function OneRenewal({ renewal }: { readonly renewal: Renewal }): ReactElement {
  const { renewal: texts, words } = useTexts();
  const format = useFormat();
  const { state, competence, daysLeft } = renewal;
  const [expires, opens, closes] = [renewal.expiresOn, renewal.opensOn, renewal.closesOn].map((day) =>
    format.date(day),
  );
  const sentence = {
    VALID: texts.valid(expires ?? '', opens ?? ''),
    WINDOW_OPEN:
      daysLeft < 0 ? texts.grace(expires ?? '', closes ?? '') : texts.open(expires ?? '', daysLeft, closes ?? ''),
    LAPSED: texts.lapsed(expires ?? ''),
  }[state];
  return (
    <>
      <div className="renewal-list__words">
        <span>
          <StatusBadge tone={tones[state]}>{words.renewalState[state]}</StatusBadge> <strong>{competence.name}</strong>
        </span>
        <span>{sentence}</span>
        {state !== 'VALID' && <Way renewal={renewal} />}
      </div>
      {state !== 'VALID' && <Steps renewal={renewal} />}
    </>
  );
}

function Way({ renewal }: { readonly renewal: Renewal }): ReactElement {
  const { renewal: texts, words } = useTexts();
  const format = useFormat();
  const { booked, courses, shorter, nextRun } = renewal;
  if (booked !== null) {
    const state = words.enrolmentState[booked.myEnrolment?.state ?? 'ENROLLED'].toLocaleLowerCase(format.locale);
    return <span>{texts.booked(booked.course.title, format.weekday(format.dayOf(booked.startsAt)), state)}</span>;
  }
  if (courses.length === 0) return <span>{texts.noCourse}</span>;
  const names = format.list(courses.map(({ title }) => `«${title}»`));
  return (
    <>
      <span>{shorter ? texts.shorter(names) : texts.whole(names)}</span>
      {nextRun === null && <span className="portal-quiet">{texts.noRun}</span>}
    </>
  );
}

function Steps({ renewal }: { readonly renewal: Renewal }): ReactElement | null {
  const { renewal: texts } = useTexts();
  const format = useFormat();
  const { booked, nextRun, courses, competence } = renewal;
  const run = booked ?? nextRun;
  const [first] = courses;
  if (run === null && first === undefined) return null;
  return (
    <p className="renewal-steps ui-no-print">
      {run !== null && (
        <Button asChild variant={booked === null ? 'primary' : 'secondary'} size="sm">
          <Link to="/kurs/$runId" params={{ runId: run.id }} aria-label={texts.toRunOf(competence.name)}>
            {booked === null ? texts.toRun(format.date(format.dayOf(run.startsAt))) : texts.toBooked}
          </Link>
        </Button>
      )}
      {booked === null && first !== undefined && (
        <Button asChild variant="tertiary" size="sm">
          <Link to="/kurs" search={{ sok: first.title }} aria-label={texts.allRunsOf(first.title)}>
            {texts.allRuns}
          </Link>
        </Button>
      )}
    </p>
  );
}
