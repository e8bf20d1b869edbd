import type { ReactElement } from 'react';
import { Button, Notice, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Mark } from './attendance-marks.ts';
import type { Recorded } from './use-send-marks.ts';

export type Difference = Recorded['differences'][number];

interface MarkDifferencesProps {
  readonly differences: readonly Difference[];
  readonly nameOf: (enrolmentId: string) => string;
  readonly onChoose: (enrolmentId: string, mark: Mark) => void;
}

/** People whom somebody else had marked differently in the meantime: both marks, which one holds now, and the choice. */
export function MarkDifferences({ differences, nameOf, onChoose }: MarkDifferencesProps): ReactElement | null {
  const { t, words } = useTexts();
  const texts = t.attendance.sheet;
  if (differences.length === 0) return null;
  return (
    <Notice tone="warning" role="alert" title={texts.differs}>
      <ul className="attendance-differences">
        {differences.map(({ enrolmentId, sent, sentMinutes, other, otherMinutes, holds }) => (
          <li key={enrolmentId}>
            <p>
              {texts.difference(
                nameOf(enrolmentId),
                words.attendanceMark[sent],
                words.attendanceMark[other],
                words.attendanceMark[holds],
              )}
            </p>
            <Stack direction="row" gap="sm">
              <Button
                size="sm"
                variant="secondary"
                onClick={() => onChoose(enrolmentId, { mark: sent, minutes: sentMinutes })}
              >
                {texts.choose(words.attendanceMark[sent])}
              </Button>
              <Button
                size="sm"
                variant="secondary"
                onClick={() => onChoose(enrolmentId, { mark: other, minutes: otherMinutes })}
              >
                {texts.choose(words.attendanceMark[other])}
              </Button>
            </Stack>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
