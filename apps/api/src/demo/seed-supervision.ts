import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { addDays, osloDay, osloMoment, weekday } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';

interface DemoSeries {
  readonly title: string;
  readonly goal: string;
  readonly unit: string;
  readonly place: string;
  readonly participants: number;
  readonly sessions: number;
  readonly minutes: number;
  /** Days from today to the first session; sessions follow every fourth week. */
  readonly startsIn: number;
  readonly at: string;
}

const series: readonly DemoSeries[] = [
  {
    title: 'Veiledning i kollegagruppe, Rena skole',
    goal: 'Trygghet i møte med barn som utfordrer',
    unit: 'rena-skole',
    place: 'Rena skole, møterommet',
    participants: 6,
    sessions: 6,
    minutes: 90,
    startsIn: -77,
    at: '14:30',
  },
  {
    title: 'Veiledning etter COS-P, Åmot ungdomsskole',
    goal: 'Bruke trygghetssirkelen i klasserommet',
    unit: 'amot-ungdomsskole',
    place: 'Åmot ungdomsskole',
    participants: 5,
    sessions: 5,
    minutes: 90,
    startsIn: -49,
    at: '14:00',
  },
  {
    title: 'Nye COS-P-ledere',
    goal: 'Øve på å lede en foreldregruppe',
    unit: 'helsestasjon',
    place: 'Helsestasjonen i Åmot',
    participants: 3,
    sessions: 4,
    minutes: 60,
    startsIn: 8,
    at: '12:30',
  },
];

async function seedSeries(em: EntityManager, one: DemoSeries, now: Date): Promise<void> {
  const started = one.startsIn < 0;
  const made = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO supervision_series (title, goal, supervisor_id, planned_sessions, planned_minutes, state, created_at, updated_at)
      SELECT ${one.title}, ${one.goal}, p.id, ${one.sessions}, ${one.sessions * one.minutes}, ${started ? 'ACTIVE' : 'PLANNED'}, ${now}, ${now}
        FROM person p WHERE p.given_name = 'Marius' AND p.family_name = 'Prøverud' RETURNING id`,
  );
  if (!made) throw new Error('The demo has no Marius Prøverud');
  // Sander is with his colleagues at Rena, so that an employee has a series to look at.
  await rows(
    em,
    sql`INSERT INTO supervision_participant (series_id, person_id)
      SELECT ${made.id}::uuid, p.id FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
       WHERE u.key = ${one.unit} AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
       ORDER BY p.family_name = 'Testmoen' AND p.given_name = 'Sander' DESC, md5(p.email) LIMIT ${one.participants}`,
  );
  for (let no = 1; no <= one.sessions; no += 1) {
    const day = addDays(osloDay(now), one.startsIn + (no - 1) * 28);
    const startsAt = osloMoment(addDays(day, { 6: 2, 7: 1 }[weekday(day)] ?? 0), one.at);
    const endsAt = new Date(startsAt.getTime() + one.minutes * 60_000);
    const held = endsAt < now;
    const session = await firstRow(
      em,
      sql<{ id: string }>`INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
        VALUES (${made.id}, ${no}, ${startsAt}, ${endsAt}, ${one.place}, ${held ? 'HELD' : 'SCHEDULED'}, ${now}) RETURNING id`,
    );
    if (!held || !session) continue;
    await rows(
      em,
      sql`INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at)
        SELECT ${session.id}::uuid, p.person_id, abs(hashtext(p.person_id::text || ${no}::text)) % 7 <> 0, s.supervisor_id, ${endsAt}
          FROM supervision_participant p JOIN supervision_series s ON s.id = p.series_id WHERE s.id = ${made.id}`,
    );
  }
}

/** Three series of supervision, two under way and one to come. */
export async function seedSupervision(em: EntityManager, now: Date): Promise<void> {
  for (const one of series) await seedSeries(em, one, now);
}
