import { serveFloor } from './floor-server.ts';

const RUN = `SELECT r.id, r.place, r.capacity, r.capacity - r.seats_taken AS "seatsLeft", r.starts_at AS "startsAt", r.ends_at AS "endsAt",
    r.closes_at AS "closesAt", r.state, c.id AS course_id, c.type, c.audience, c.title_nb AS title, c.text_nb AS text, u.id AS unit_id, u.name
  FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = $1 AND r.state <> 'DRAFT'`;
const SESSIONS = `SELECT id, no, title, starts_at AS "startsAt", ends_at AS "endsAt", place FROM course_session WHERE run_id = $1 ORDER BY no`;
const LEADERS = `SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM run_leader l JOIN person p ON p.id = l.person_id
  WHERE l.run_id = $1 ORDER BY p.id`;

type Row = Readonly<Record<string, unknown>>;

// The floor of a run's page: three statements at once, an object of the same shape as GraphQL's answer, JSON.
await serveFloor(async (pool, body) => {
  const values = [(JSON.parse(body) as { readonly id: string }).id];
  const [found, sessions, leaders] = await Promise.all([
    pool.query<Row>({ name: 'run', text: RUN, values }),
    pool.query<Row>({ name: 'sessions', text: SESSIONS, values }),
    pool.query<Row>({ name: 'leaders', text: LEADERS, values }),
  ]);
  const { course_id, type, audience, title, text, unit_id, name, ...run } = found.rows[0] ?? {};
  const course = { id: course_id, type, audience, title, text };
  const courseRun = { ...run, course, hostUnit: { id: unit_id, name }, sessions: sessions.rows, leaders: leaders.rows };
  return JSON.stringify({ data: { courseRun } });
});
