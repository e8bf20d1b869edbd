import { osloDay } from '@kompetanse/domain/calendar';
import { datesIn } from '@kompetanse/texts/dates.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { RetentionQueries, type ForgettingRow, type RetentionRow } from './retention.queries.ts';
import { ForgetContacts } from './use-cases/forget-contacts.ts';
import { ForgetPlaces } from './use-cases/forget-places.ts';
import { ForgetUnconfirmed } from './use-cases/forget-unconfirmed.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
}

/** What the command says and, unless it is a dry run, does: the same forgetting as each minute's, until nothing is due. No names. */
export async function runRetention(parts: Parts, dryRun: boolean): Promise<readonly string[]> {
  const retention = new RetentionQueries(parts.db, parts.clock);
  const [due, coming] = [await retention.due(), await retention.comingByRun()];
  const told = [...limitLines(due), ...runLines(coming, parts.clock.now()), ...otherLines(due)];
  return [...told, dryRun ? 'Ingenting er slettet (--dry-run).' : await forgetAll(parts)];
}

async function forgetAll({ db, clock }: Parts): Promise<string> {
  const unconfirmed = await untilNone(new ForgetUnconfirmed(db, clock));
  const contacts = await untilNone(new ForgetContacts(db, clock));
  const places = await untilNone(new ForgetPlaces(db, clock));
  return `Slettet: ${contacts} kontakter, ${unconfirmed} ubekreftede påmeldinger, ${places} plasser.`;
}

/** Each run of it forgets a bounded number; what another process is forgetting meanwhile is left to that one. */
async function untilNone(forgetting: { run(): Promise<number> }): Promise<number> {
  let gone = 0;
  for (let now = await forgetting.run(); now > 0; now = await forgetting.run()) gone += now;
  return gone;
}

function limitLines({ contactDays, placeMonths }: RetentionRow): string[] {
  return [
    `Navn og kontakt slettes ${contactDays} dager etter siste samling, eller etter at plassen ble gitt opp. Plassen slettes etter ${placeMonths} måneder.`,
  ];
}

function runLines(coming: readonly ForgettingRow[], now: Date): string[] {
  if (coming.length === 0) return ['  Ingen kontakter er lagret.'];
  return [...Map.groupBy(coming, ({ runId }) => runId).values()].map((ofRun) => runLine(ofRun, now));
}

/** '  3 kontakter nå, neste 2 den 24.12.2026, deretter 1   COS-P vår, Helsestasjonen, siste samling 24.11.2026'. */
function runLine(ofRun: readonly ForgettingRow[], now: Date): string {
  const isDue = ({ goes }: ForgettingRow): boolean => goes <= now;
  const later = ofRun.filter((row) => !isDue(row));
  const nextDay = later[0] && osloDay(later[0].goes);
  const next = later.filter(({ goes }) => osloDay(goes) === nextDay);
  const after = people(later) - people(next);
  const counted = [
    `${people(ofRun.filter(isDue))} kontakter nå`,
    ...(later[0] ? [`neste ${people(next)} den ${dayOf(later[0].goes)}`] : []),
    ...(after > 0 ? [`deretter ${after}`] : []),
  ].join(', ');
  const [run] = ofRun;
  return `  ${counted}   ${run ? `${run.course}, ${run.host}, siste samling ${dayOf(run.endsAt)}` : ''}`;
}

function otherLines({ contacts, unconfirmed, places }: RetentionRow): string[] {
  return [`Nå: ${contacts} kontakter, ${unconfirmed} ubekreftede påmeldinger, ${places} plasser.`];
}

function people(counted: readonly ForgettingRow[]): number {
  return counted.reduce((sum, row) => sum + row.people, 0);
}

function dayOf(moment: Date): string {
  return datesIn('nb').day(osloDay(moment));
}
