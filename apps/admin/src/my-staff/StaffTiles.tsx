import type { ReactElement } from 'react';
import { CardGrid, StatTile } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { awayOn, shownOf, type StaffLine } from './my-staff.ts';

interface StaffTilesProps {
  readonly people: readonly StaffLine[];
  readonly today: string;
}

/** How many there is something to do about. */
export function StaffTiles({ people, today }: StaffTilesProps): ReactElement {
  const { t, format } = useTexts();
  const { tiles } = t.myStaff;
  const count = (found: readonly StaffLine[]): string => format.number(found.length);
  const away = people.filter((line) => awayOn(line, today, format.dayOf));
  return (
    <CardGrid as="div" least="tile">
      <StatTile label={tiles.late} value={count(shownOf(people, 'late'))} note={tiles.lateNote(count(people))} />
      <StatTile label={tiles.missing} value={count(shownOf(people, 'missing'))} note={tiles.missingNote} />
      <StatTile label={tiles.renewals} value={count(shownOf(people, 'renewals'))} note={tiles.renewalsNote} />
      <StatTile label={tiles.away} value={count(away)} note={tiles.awayNote(count(shownOf(people, 'away')))} />
      <StatTile label={tiles.waiting} value={count(shownOf(people, 'waiting'))} note={tiles.waitingNote} />
    </CardGrid>
  );
}
