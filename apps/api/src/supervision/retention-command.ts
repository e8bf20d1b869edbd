import { sql } from 'kysely';
import { osloDay } from '@kompetanse/domain/calendar';
import { datesIn } from '@kompetanse/texts/dates.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { firstRow, rows, type Database } from '../platform/database/database.ts';
import { writtenDue, writtenGoes, writtenMonths, written } from './due-to-forget.ts';
import { ForgetWritten } from './use-cases/forget-written.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
}

/** What the command says and, unless it is a dry run, does: the same forgetting as each minute's, until nothing is due. Counts and days, no names. */
export async function runSupervisionRetention({ db, clock }: Parts, dryRun: boolean): Promise<readonly string[]> {
  const now = clock.now();
  const known = await firstRow(
    db.reader(),
    sql<{ months: number; due: number; next: Date | null }>`SELECT ${writtenMonths} AS months,
      (SELECT count(*)::int FROM supervision_series r WHERE ${writtenDue(now)}) AS due,
      (SELECT min(${writtenGoes}) FROM supervision_series r WHERE ${writtenGoes} > ${now}
        AND EXISTS (SELECT 1 FROM supervision_session s WHERE s.series_id = r.id AND ${written})) AS next`,
  );
  const { months, due, next } = known ?? { months: 0, due: 0, next: null };
  return [
    `Referat, dagsorden og begrunnelser slettes ${months} måneder etter at veiledningsrekken tok slutt. Timene blir.`,
    `Nå: ${inWords(due)}.${next ? ` Neste: ${datesIn('nb').day(osloDay(next))}.` : ''}`,
    dryRun ? 'Ingenting er slettet (--dry-run).' : `Slettet: ${inWords(await forgetAll({ db, clock }))}.`,
    `Forseglede tekster igjen: ${await left(db)}.`,
  ];
}

function inWords(series: number): string {
  return series === 1 ? '1 rekke' : `${series} rekker`;
}

async function forgetAll({ db, clock }: Parts): Promise<number> {
  const forgetting = new ForgetWritten(db, clock);
  let gone = 0;
  for (let now = await forgetting.run(); now > 0; now = await forgetting.run()) gone += now;
  return gone;
}

async function left(db: Database): Promise<number> {
  const [found] = await rows(
    db.reader(),
    sql<{
      n: number;
    }>`SELECT ((SELECT count(*) FROM supervision_note) + (SELECT count(*) FROM supervision_agenda))::int AS n`,
  );
  return found?.n ?? 0;
}
