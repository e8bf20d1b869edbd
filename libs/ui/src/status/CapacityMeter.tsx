import type { ReactElement, ReactNode } from 'react';
import './status.css';

export interface CapacityMeterProps {
  readonly taken: number;
  /** How many there is room for, at least 0. */
  readonly capacity: number;
  /** The same in words: "5 left", "full". Read aloud as the meter's name. */
  readonly words: string;
  /** Write the words above the bar; otherwise they are only read aloud. */
  readonly showWords?: boolean;
  readonly icon?: ReactNode;
}

/** How full something is: a bar that turns orange when nothing is left, and always the words. */
export function CapacityMeter({ taken, capacity, words, showWords = false, icon }: CapacityMeterProps): ReactElement {
  const full = taken >= capacity;
  const share = capacity > 0 ? Math.min(1, Math.max(0, taken / capacity)) : 1;
  return (
    <div className="ui-meter" data-color={full ? 'orange' : 'accent'}>
      {showWords && (
        <span className="ui-meter__words" aria-hidden="true">
          {icon}
          {words}
        </span>
      )}
      <div
        className="ui-meter__track"
        role="meter"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={Math.max(capacity, 1)}
        aria-valuenow={capacity > 0 ? Math.min(taken, capacity) : 1}
        aria-valuetext={words}
      >
        <div className="ui-meter__fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
