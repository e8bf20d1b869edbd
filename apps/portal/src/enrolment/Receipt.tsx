import type { ReactElement } from 'react';
import { useFormat, useTexts } from '../shell/language.ts';
import { useViewer } from '../shell/viewer.ts';
import type { Standing } from './enrolment-queries.ts';
import { stepInWords } from './standing-words.ts';

/** What has happened with one's own place, step by step, each with its reason. */
export function Receipt({
  standing,
  open = false,
}: {
  readonly standing: Standing;
  readonly open?: boolean;
}): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const viewer = useViewer();
  const { receipt } = texts.enrolment;
  const queued = standing.history.some(({ toState }) => toState === 'WAITLISTED' || toState === 'REQUESTED');
  return (
    <details className="enrolment-receipt" open={open}>
      <summary>{receipt.title}</summary>
      <div className="enrolment-receipt__body">
        {queued && <p>{receipt.askedAt(format.dateTime(standing.requestedAt))}</p>}
        <ol aria-label={receipt.order}>
          {standing.history.map((step, index) => (
            <li key={index}>
              <span className="portal-quiet">{format.dateTime(step.at)}</span>
              {stepInWords(step, texts, viewer?.person.id)}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
