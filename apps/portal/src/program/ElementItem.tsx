import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { ElementState } from '@kompetanse/contract/portal';
import { StatusBadge, type Tone } from '@kompetanse/ui';
import { datesInWords, seatsInWords } from '../courses/run-words.ts';
import { CardBooking } from '../enrolment/CardBooking.tsx';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Part } from './program-queries.ts';

const tones: Record<ElementState, Tone> = {
  DONE: 'success',
  BEGUN: 'info',
  OPEN: 'neutral',
  LATE: 'danger',
  EXEMPT: 'neutral',
};

/** One element of my programme: how far I have come, and for a course the runs I can book. */
export function ElementItem({ part }: { readonly part: Part }): ReactElement {
  const { program: texts, words } = useTexts();
  const format = useFormat();
  const { element, state, doneMinutes, next, exemption, openRuns } = part;
  const about = [
    words.elementKind[element.kind],
    texts.hoursOf(format.hours(doneMinutes / 60), format.hours(element.minutes / 60)),
    element.required ? '' : texts.optional,
    element.dueOn === null ? '' : texts.due(format.date(element.dueOn)),
  ].filter(Boolean);
  return (
    <li className="program-element" data-next={next || undefined}>
      <div className="program-element__head">
        <span>
          <strong>{element.title}</strong>
          {next && <span className="program-element__next">{texts.nextMark}</span>}
        </span>
        <StatusBadge tone={tones[state]}>{words.elementState[state]}</StatusBadge>
      </div>
      <p className="portal-quiet">{about.join(' · ')}</p>
      {exemption !== null && <p className="portal-quiet">{texts.exemptFor(exemption.reason)}</p>}
      {openRuns.length > 0 && (
        <ul className="program-runs ui-no-print" aria-label={texts.openRuns(element.title)}>
          {openRuns.map((run) => (
            <li key={run.id}>
              <Run run={run} />
            </li>
          ))}
        </ul>
      )}
      {element.kind === 'OWN_WORK' && state !== 'EXEMPT' && (
        <p className="ui-no-print">
          <Link to="/eget-arbeid">{texts.ownWork}</Link>
        </p>
      )}
      {element.kind === 'COURSE' && openRuns.length === 0 && state !== 'DONE' && state !== 'EXEMPT' && (
        <p className="portal-quiet">{texts.noRuns}</p>
      )}
    </li>
  );
}

function Run({ run }: { readonly run: Part['openRuns'][number] }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  return (
    <>
      <span className="program-runs__words">
        <Link to="/kurs/$runId" params={{ runId: run.id }}>
          {datesInWords(run, texts, format)}
          <span className="ui-visually-hidden">, {run.course.title}</span>
        </Link>
        <span className="portal-quiet">
          {run.place} · {seatsInWords(run, texts)}
        </span>
      </span>
      <CardBooking run={run} />
    </>
  );
}
