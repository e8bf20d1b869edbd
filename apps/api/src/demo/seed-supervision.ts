import { sql } from 'kysely';
import { addDays, osloMoment } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';
import { RecordPresence } from '../supervision/use-cases/record-presence.ts';
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
  { title: 'Veiledning etter COS-P, Åmot ungdomsskole', goal: 'Bruke trygghetssirkelen i klasserommet', unit: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', participants: 5, sessions: 5, minutes: 90, startsIn: -50, at: '14:00', agenda: 'Hva eleven trenger bak det vi ser' },
  { title: 'Nye COS-P-ledere', goal: 'Øve på å lede en foreldregruppe', unit: 'helsestasjon', place: 'Helsestasjonen i Åmot', participants: 3, sessions: 4, minutes: 60, startsIn: 8, at: '12:30', agenda: 'Oppstart og forventninger' },
];

async function seedSeries(replay: Replay, one: DemoSeries): Promise<void> {
  const { em, db, clock, now, today } = replay;
  const supervisor = await viewerBy(em, namedNumber('Marius', 'Prøverud'));
  const sander = namedNumber('Sander', 'Testmoen');
  const state = one.startsIn < 0 ? 'ACTIVE' : 'PLANNED';
  const made = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO supervision_series (title, goal, supervisor_id, planned_sessions, planned_minutes, state, created_at, updated_at)
      VALUES (${one.title}, ${one.goal}, ${supervisor.personId}, ${one.sessions}, ${one.sessions * one.minutes}, ${state}, ${now}, ${now}) RETURNING id`,
  );
  const seriesId = made?.id ?? '';
  // Sander is with his colleagues at Rena, so that an employee has a series to look at.
  const participants = await rows(
    em,
    sql<{ id: string; email: string }>`WITH chosen AS (
        SELECT p.id, p.email FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
         WHERE u.key = ${one.unit} AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
         ORDER BY p.hr_key = ${sander} DESC, md5(p.email) LIMIT ${one.participants}
      ), joined AS (INSERT INTO supervision_participant (series_id, person_id) SELECT ${seriesId}::uuid, id FROM chosen)
      SELECT id, email FROM chosen`,
  );
  for (let no = 1; no <= one.sessions; no += 1) {
    const startsAt = osloMoment(workday(addDays(today, one.startsIn + (no - 1) * 28)), one.at);
    const endsAt = minutesAfter(startsAt, one.minutes);
    const session = await firstRow(
      em,
      sql<{
        id: string;
      }>`INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
        VALUES (${seriesId}, ${no}, ${startsAt}, ${endsAt}, ${one.place}, 'SCHEDULED', ${now}) RETURNING id`,
    );
    if (endsAt >= now || !session) continue;
    clock.set(minutesAfter(endsAt, 10));
    const present = participants.filter(({ email }) => lot(`${email} ${no}`, 7) > 0).map(({ id }) => id);
    granted(await new RecordPresence(db, clock).run(supervisor, session.id, present), 'presence');
  }
}

/** Three series of supervision, two under way and one to come. */
export async function seedSupervision(replay: Replay): Promise<void> {
  for (const one of series) await seedSeries(replay, one);
}
