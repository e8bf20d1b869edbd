import { isWallClockTime, nearOsloMoment } from '@kompetanse/domain/calendar';
import type { ApprovalPolicy, RunFileFaultCode } from '@kompetanse/domain/courses';
import type { RefusalCode, RefusalFacts } from '@kompetanse/domain/refusals';
import { shown, unguarded } from '../platform/csv/csv.ts';
import { cellOf, type CsvHeader } from '../platform/csv/csv-header.ts';
import { wrongWidth, type CellFault } from '../platform/csv/read-table.ts';
import { writtenDay } from '../platform/csv/written-day.ts';
import { approvalIn, runHeaderColumns, type RunColumn } from './run-file-columns.ts';

/** Clocks in Norway: a day and HH:MM. */
export interface WallClock {
  readonly day: string;
  readonly time: string;
}

/** One row: a session, with what it says of its run. Null: the row says nothing. */
export interface RunLine {
  readonly row: number;
  readonly key: string;
  readonly code: string;
  readonly host: string;
  readonly place: string;
  readonly starts: WallClock;
  readonly ends: WallClock;
  /** NaN when it is no whole number, which the rules refuse. */
  readonly capacity: number;
  readonly minParticipants: number | null;
  readonly title: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly cancelUntil: Date | null;
  readonly approval: ApprovalPolicy | null;
}

export type RunFault = CellFault<RunColumn, RunFileFaultCode | RefusalCode>;

const LONGEST_KEY = 60;
const NOWHERE: WallClock = { day: '', time: '' };

/** Reads one row that is not blank: the line, or all that is wrong with its cells. */
export function readRunLine(
  record: readonly string[],
  row: number,
  header: CsvHeader<RunColumn>,
): RunLine | RunFault[] {
  const width = wrongWidth(record, row, header);
  if (width) return [width];
  const faults: RunFault[] = [];
  const wrong = (column: RunColumn, code: RunFileFaultCode, facts: RefusalFacts = {}): void =>
    void faults.push({ row, column, code, facts });
  const text = (column: RunColumn): string => unguarded(cellOf(record, header, column)).trim();
  const clock = (column: RunColumn): WallClock | null => {
    const written = text(column);
    const read = written === '' ? null : wallClockIn(written);
    if (written !== '' && read === null) wrong(column, 'MOMENT_WRONG', { text: shown(written) });
    return read;
  };
  const moment = (column: RunColumn): Date | null => {
    const read = clock(column);
    return read && nearOsloMoment(read.day, read.time);
  };
  for (const column of runHeaderColumns.required) if (text(column) === '') wrong(column, 'CELL_MISSING');
  const key = text('key');
  if (key.length > LONGEST_KEY || /\p{Cc}/u.test(key)) wrong('key', 'KEY_WRONG', { max: LONGEST_KEY });
  const approval = approvalIn(text('approval'));
  if (text('approval') !== '' && approval === null)
    wrong('approval', 'APPROVAL_WRONG', { text: shown(text('approval')) });
  const line: RunLine = {
    ...{ row, key, approval, code: text('code'), host: text('host'), place: text('place'), title: text('title') },
    ...{ starts: clock('startsAt') ?? NOWHERE, ends: clock('endsAt') ?? NOWHERE, capacity: number(text('capacity')) },
    minParticipants: text('minParticipants') === '' ? null : number(text('minParticipants')),
    ...{ opensAt: moment('opensAt'), closesAt: moment('closesAt'), cancelUntil: moment('cancelUntil') },
  };
  return faults.length > 0 ? faults : line;
}

function number(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** '11.01.2027 18:00' as Kompetanse and spreadsheets write it, or '2027-01-11 18:00'; seconds are left out. */
function wallClockIn(text: string): WallClock | null {
  const [, date = '', hour = '', minute = ''] =
    /^(\S+?)(?:\s+kl\.?)?[\sT]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(text) ?? [];
  const day = writtenDay(date);
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return day !== null && isWallClockTime(time) ? { day, time } : null;
}
