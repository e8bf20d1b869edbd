import type { ReactElement } from 'react';
import { CsvButton } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { shownOf, waitingSum, type StaffLine } from './my-staff.ts';

interface StaffFileProps {
  readonly people: readonly StaffLine[];
  readonly today: string;
}

/** The same as the table, for a spreadsheet. */
export function StaffFile({ people, today }: StaffFileProps): ReactElement {
  const { t } = useTexts();
  const texts = t.myStaff;
  const hours = (line: StaffLine, of: 'doneMinutes' | 'wantedMinutes'): number =>
    line.programs.reduce((sum, one) => sum + one[of], 0) / 60;
  return (
    <CsvButton
      label={t.programs.csv}
      fileName={`${texts.csvName}-${today}.csv`}
      rows={() => [
        [
          texts.name,
          texts.position,
          texts.unit,
          texts.doneHours,
          texts.wantedHours,
          texts.tiles.late,
          texts.missing,
          texts.renewals,
          texts.awayMeetings,
          texts.waiting,
        ],
        ...people.map((line) => [
          line.person.name,
          line.title,
          line.unit.name,
          hours(line, 'doneMinutes'),
          hours(line, 'wantedMinutes'),
          shownOf([line], 'late').length === 1 ? t.shell.yes : t.shell.no,
          line.missing,
          line.renewals.map(({ name, expiresOn }) => `${name} ${expiresOn}`).join('; '),
          line.away.length,
          waitingSum(line),
        ]),
      ]}
    />
  );
}
