import type { ReactElement } from 'react';
import type { RunLineFragment } from '@kompetanse/contract/admin';
import { CapacityMeter } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { isBelowMinimum } from './run-time.ts';

/** How full a run is, as meter and words, and whether it has too few. */
export function Seats({ run }: { readonly run: RunLineFragment }): ReactElement {
  const { t } = useTexts();
  const { seatsTaken, capacity, minParticipants } = run;
  const words = seatsTaken >= capacity ? t.courses.full(capacity) : t.courses.seatsOf(seatsTaken, capacity);
  return (
    <div className="run-seats">
      <CapacityMeter taken={seatsTaken} capacity={capacity} words={words} showWords />
      {isBelowMinimum(run, new Date()) && <span className="quiet">{t.courses.belowMinimum(minParticipants)}</span>}
    </div>
  );
}
