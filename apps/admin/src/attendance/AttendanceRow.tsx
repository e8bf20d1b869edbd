import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { CheckmarkIcon, ClockIcon, FileCheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { AttendanceMark } from '@kompetanse/contract/admin';
import { TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { minutesHold } from './attendance-marks.ts';
import type { Mark } from './attendance-marks.ts';

const choices = [
  ['PRESENT', CheckmarkIcon],
  ['PARTIAL', ClockIcon],
  ['EXCUSED', FileCheckmarkIcon],
  ['ABSENT', XMarkIcon],
] as const satisfies readonly (readonly [AttendanceMark, unknown])[];

interface AttendanceRowProps {
  readonly name: string;
  readonly unit: string | null;
  readonly value: Mark | undefined;
  /** Length of the session, minutes. */
  readonly longest: number;
  /** Complain about minutes that are missing or wrong. */
  readonly strict: boolean;
  readonly onChange: (mark: Mark) => void;
  /** What follows from the mark that is stored. */
  readonly children?: ReactNode;
}

/** One person and four large choices; one tap marks. */
export function AttendanceRow(props: AttendanceRowProps): ReactElement {
  const { name, unit, value, longest, strict, onChange, children } = props;
  const { t, words } = useTexts();
  const texts = t.attendance.sheet;
  const id = useId();
  const wrong = strict && value?.mark === 'PARTIAL' && !minutesHold(value.minutes, longest);
  return (
    <fieldset className="attendance-row" data-marked={value?.mark}>
      <legend>
        <span className="attendance-row__name">{name}</span>
        {unit !== null && <span className="quiet">{unit}</span>}
      </legend>
      <div className="attendance-row__choices">
        {choices.map(([mark, Icon]) => (
          <label key={mark} className="attendance-choice" data-mark={mark}>
            <input
              type="radio"
              name={id}
              aria-label={words.attendanceMark[mark]}
              checked={value?.mark === mark}
              onChange={() => onChange({ mark, minutes: mark === 'PARTIAL' ? (value?.minutes ?? null) : null })}
            />
            <span className="attendance-choice__face">
              <Icon aria-hidden fontSize="1.5rem" />
              {texts.short[mark]}
            </span>
          </label>
        ))}
      </div>
      {value?.mark === 'PARTIAL' && (
        <TextField
          type="number"
          inputMode="numeric"
          width="short"
          min={1}
          max={longest}
          label={texts.minutes}
          description={texts.minutesHelp(longest)}
          error={wrong ? texts.minutesWrong(longest) : undefined}
          value={value.minutes ?? ''}
          onChange={({ target }) =>
            onChange({ mark: 'PARTIAL', minutes: target.value === '' ? null : Number(target.value) })
          }
        />
      )}
      {children}
    </fieldset>
  );
}
