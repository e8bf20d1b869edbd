import type { ReactElement, ReactNode } from 'react';
import { CheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import './timeline.css';

export interface TimelineStep {
  readonly id: string;
  readonly title: ReactNode;
  readonly state: 'done' | 'current' | 'coming' | 'stopped';
  /** The state in words; read aloud, since the mark is only seen. */
  readonly stateLabel: string;
  readonly date?: ReactNode;
  readonly text?: ReactNode;
}

export interface TimelineProps {
  readonly label: string;
  readonly steps: readonly TimelineStep[];
}

const marks = { done: CheckmarkIcon, stopped: XMarkIcon };

/** Steps in order with dates: what is behind, where we are, what comes. */
export function Timeline({ label, steps }: TimelineProps): ReactElement {
  return (
    <ol className="ui-timeline" aria-label={label}>
      {steps.map((step) => {
        const Mark = step.state === 'done' || step.state === 'stopped' ? marks[step.state] : null;
        return (
          <li key={step.id} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span className="ui-timeline__mark" aria-hidden="true">
              {Mark !== null && <Mark fontSize="1.125rem" />}
            </span>
            <div className="ui-timeline__body">
              <p className="ui-timeline__title">
                {step.title}
                <span className="ui-visually-hidden"> ({step.stateLabel})</span>
              </p>
              {step.date !== undefined && <p className="ui-timeline__date">{step.date}</p>}
              {step.text !== undefined && <div className="ui-timeline__text">{step.text}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
