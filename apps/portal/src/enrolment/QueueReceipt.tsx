import type { ReactElement } from 'react';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Standing } from './enrolment-queries.ts';
import { queueStepInWords } from './queue-words.ts';

/** The fair-queue receipt: my place, the rule, and every seat given or passed over before me, with its reason. */
export function QueueReceipt({ receipt }: { readonly receipt: Standing['queueReceipt'] }): ReactElement | null {
  const texts = useTexts();
  const format = useFormat();
  const { queue } = texts;
  if (receipt === null) return null;
  return (
    <details className="enrolment-receipt">
      <summary>
        {queue.title}: {queue.place(receipt.place, receipt.waiting)}
      </summary>
      <div className="enrolment-receipt__body">
        <p>{queue.rule}</p>
        {receipt.priority > 0 && receipt.priorityReason !== null && <p>{queue.priority(receipt.priorityReason)}</p>}
        {receipt.steps.length === 0 ? (
          <p>{queue.none}</p>
        ) : (
          <ol aria-label={queue.ahead}>
            {receipt.steps.map((step, index) => (
              <li key={index}>
                <span className="portal-quiet">{format.dateTime(step.at)}</span>
                {queueStepInWords(step, texts)}
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}
