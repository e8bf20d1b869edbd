import { sql } from 'kysely';
import { addDays, osloMoment } from '@kompetanse/domain/calendar';
import { SeriesQueries } from '../courses/series.queries.ts';
import { rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { KeyRing } from '../platform/sealing/key-ring.ts';
import { FinaliseNote } from '../supervision/use-cases/finalise-note.ts';
import { PlanSeries } from '../supervision/use-cases/plan-series.ts';
import { RecordPresence } from '../supervision/use-cases/record-presence.ts';
import { WriteAgenda } from '../supervision/use-cases/write-agenda.ts';
import { WriteNote } from '../supervision/use-cases/write-note.ts';
import { granted, lot, minutesAfter, viewerBy, workday, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

interface DemoSeries {
  readonly title: string;
  readonly goal: string;
  readonly unit: string;
  readonly place: string;
  readonly participants: number;
  readonly sessions: number;
  readonly minutes: number;
  /** Days from today to the first session; the others follow every fourth week. */
  readonly startsIn: number;
  readonly at: string;
  readonly agenda: string;
}

// A table is read by its columns.
// prettier-ignore
const series: readonly DemoSeries[] = [
  { title: 'Veiledning i kollegagruppe, Rena skole', goal: 'Trygghet i møte med barn som utfordrer', unit: 'rena-skole', place: 'Rena skole, møterommet', participants: 6, sessions: 6, minutes: 90, startsIn: -78, at: '14:30', agenda: 'En situasjon fra uka, og hva vi prøver neste gang' },
  { title: 'Veiledning etter COS-P, Åmot ungdomsskole', goal: 'Bruke trygghetssirkelen i klasserommet', unit: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', participants: 5, sessions: 5, minutes: 90, startsIn: -51, at: '14:00', agenda: 'Hva eleven trenger bak det vi ser' },
  { title: 'Nye COS-P-ledere', goal: 'Øve på å lede en foreldregruppe', unit: 'helsestasjon', place: 'Helsestasjonen i Åmot', participants: 3, sessions: 4, minutes: 60, startsIn: 8, at: '12:30', agenda: 'Oppstart og forventninger' },
];

/** Harmless words, so that there is something to read. Each is of nobody. */
const spoken = [
  'Vi begynte med det som har gått bra siden sist: to roligere morgener.\n\nVi snakket om overganger mellom timene, og om å si fra i god tid før noe nytt begynner.\n\nTil neste gang prøver alle én fast avslutning på timen.',
  'Den faste avslutningen virket best når den var kort. Vi øvde på å sette ord på det vi ser, før vi foreslår noe.\n\nTil neste gang: skriv ned én situasjon hver.',
  'Vi gikk gjennom situasjonene. Felles for dem var uklare forventninger.\n\nAvtalt: vi lager en kort oversikt over dagen som henger framme.',
];

async function participantsOf({ em }: Replay, one: DemoSeries): Promise<{ id: string; email: string }[]> {
  // Sander is with his colleagues at Rena, so that an employee has a series to look at.
  const sander = namedNumber('Sander', 'Testmoen');
  return rows(
    em,
    sql<{
      id: string;
      email: string;
    }>`SELECT p.id, p.email FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
       WHERE u.key = ${one.unit} AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
       ORDER BY p.hr_key = ${sander} DESC, md5(p.email) LIMIT ${one.participants}`,
  );
}

async function seedSeries(replay: Replay, ring: KeyRing, one: DemoSeries): Promise<void> {
  const { em, db, clock, outbox, now, today } = replay;
  const supervisor = await viewerBy(em, namedNumber('Marius', 'Prøverud'));
  const participants = await participantsOf(replay, one);
  const firstDay = workday(addDays(today, one.startsIn));
  clock.set(osloMoment(addDays(firstDay, -21), '09:00'));
  const { seriesId } = granted(
    await new PlanSeries(db, clock, new SeriesQueries(db, clock), outbox).run(supervisor, {
      title: one.title,
      goal: one.goal,
      participantIds: participants.map(({ id }) => id),
      clashReason: 'Rekken er satt opp på faste dager; den som er opptatt, sier fra.',
      dates: {
        ...{ firstDay, from: one.at, minutes: one.minutes, count: one.sessions, everyWeeks: 4, place: one.place },
        ...{ skipPublicHolidays: true, skippedHolidayIds: [], keep: [], skip: [], leaderIds: [], exceptRunId: null },
      },
    }),
    'series',
  );
  const sessions = await rows(
    em,
    sql<{
      id: string;
      no: number;
      endsAt: Date;
    }>`SELECT id, no, ends_at AS "endsAt" FROM supervision_session WHERE series_id = ${seriesId} ORDER BY no`,
  );
  for (const { id: sessionId, no, endsAt } of sessions) {
    await writeAgenda({ replay, ring, supervisor, sessionId }, one.agenda);
    if (endsAt >= now) break;
    clock.set(minutesAfter(endsAt, 10));
    const present = participants.filter(({ email }) => lot(`${email} ${no}`, 7) > 0).map(({ id }) => id);
    granted(await new RecordPresence(db, clock).run(supervisor, sessionId, present), 'presence');
    const last = sessions.find((other) => other.no === no + 1)?.endsAt;
    const draft = last === undefined || last >= now;
    await writeNote({ replay, ring, supervisor, sessionId }, spoken[(no - 1) % spoken.length] ?? '', draft);
  }
}

interface Meeting {
  readonly replay: Replay;
  readonly ring: KeyRing;
  readonly supervisor: Viewer;
  readonly sessionId: string;
}

async function writeAgenda({ replay, ring, supervisor, sessionId }: Meeting, text: string): Promise<void> {
  const { db, clock } = replay;
  granted(await new WriteAgenda(db, clock, ring).run(supervisor, { sessionId, text }), 'agenda');
}

/** The last one is still a draft. */
async function writeNote(meeting: Meeting, text: string, draft: boolean): Promise<void> {
  const { replay, ring, supervisor, sessionId } = meeting;
  const { db, clock } = replay;
  clock.set(minutesAfter(clock.now(), 20));
  const { version } = granted(await new WriteNote(db, clock, ring).run(supervisor, { sessionId, text }), 'note');
  if (!draft) granted(await new FinaliseNote(db, clock, ring).run(supervisor, sessionId, version), 'final note');
}

/** Three series of supervision, two under way and one to come, with agendas and notes. */
export async function seedSupervision(replay: Replay, ring: KeyRing): Promise<void> {
  for (const one of series) await seedSeries(replay, ring, one);
  replay.clock.set(replay.now);
}
