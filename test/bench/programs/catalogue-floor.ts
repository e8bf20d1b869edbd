import { serveFloor } from './floor-server.ts';

const RUNS = `SELECT r.id, r.place, r.capacity, r.capacity - r.seats_taken AS "seatsLeft", r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.state,
    c.id AS course_id, c.type, c.audience, c.title_nb AS title, u.id AS unit_id, u.name,
    (SELECT count(*)::int FROM (SELECT FROM course_run x WHERE x.state IN ('PUBLISHED','CONFIRMED') AND x.starts_at > $1 LIMIT 1000) n) AS total
  FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
 WHERE r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > $1 ORDER BY r.starts_at, r.id LIMIT $2`;
const SESSIONS = `SELECT run_id, id, no, title, starts_at AS "startsAt", ends_at AS "endsAt", place
  FROM course_session WHERE run_id = ANY ($1) ORDER BY run_id, no`;
const PAGE = 50;

interface RunRow {
  readonly id: string;
  readonly total: number;
  readonly course: object;
  readonly hostUnit: object;
  readonly run: object;
}

interface SessionRow {
  readonly run_id: string;
  readonly session: object;
}

type Row = Readonly<Record<string, unknown>>;

function readRun(row: Row): RunRow {
  const { id, place, capacity, seatsLeft, startsAt, endsAt, state, course_id, type, audience, title, unit_id, name } =
    row;
  return {
    id: String(id),
    total: Number(row['total']),
    run: { id, place, capacity, seatsLeft, startsAt, endsAt, state },
    course: { id: course_id, type, audience, title },
    hostUnit: { id: unit_id, name },
  };
}

function readSession({ run_id, id, no, title, startsAt, endsAt, place }: Row): SessionRow {
  return { run_id: String(run_id), session: { id, no, title, startsAt, endsAt, place } };
}

// The floor of the catalogue: two statements, objects of the same shape as GraphQL's answer, JSON.
await serveFloor(async (pool) => {
  const found = await pool.query<Row>({ name: 'runs', text: RUNS, values: [new Date(), PAGE] });
  const runs = found.rows.map(readRun);
  const sessions = await pool.query<Row>({ name: 'sessions', text: SESSIONS, values: [runs.map((row) => row.id)] });
  const byRun = Map.groupBy(sessions.rows.map(readSession), (row) => row.run_id);
  const catalogue = {
    total: runs[0]?.total,
    runs: runs.map(({ id, run, course, hostUnit }) => ({
      ...run,
      course,
      hostUnit,
      sessions: (byRun.get(id) ?? []).map(({ session }) => session),
    })),
  };
  return JSON.stringify({ data: { catalogue } });
});
