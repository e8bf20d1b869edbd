import type { RunImportReport } from '../../apps/api/src/courses/run-import-report.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenRun, type GivenRun } from './courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from './organisation.ts';

export const RUN_HEADER = 'Nøkkel;Kurskode;Vert;Sted;Start;Slutt;Plasser';

/** One row, with what the test does not care about filled in. */
export function runLine(wish: Partial<Record<string, string>> = {}, header = RUN_HEADER): string {
  const row: Record<string, string> = {
    Nøkkel: 'V27-1',
    Kurskode: 'COSP',
    Vert: 'Rena skole',
    Sted: 'Biblioteket',
    Start: '11.01.2027 18:00',
    Slutt: '11.01.2027 19:30',
    Plasser: '12',
    ...wish,
  };
  return header
    .split(';')
    .map((column) => row[column] ?? '')
    .join(';');
}

/** As a Norwegian spreadsheet saves it: byte order mark, semicolons, CRLF. */
export function runFile(lines: readonly string[], header = RUN_HEADER): string {
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** Somebody who plans courses, with a course to plan and a file to send. */
export interface RunDesk {
  readonly api: TestApi;
  readonly root: GivenUnit;
  readonly school: GivenUnit;
  /** A unit beside the school. */
  readonly home: GivenUnit;
  readonly course: GivenRun;
  readonly coordinator: GivenPerson;
  holding(role?: string, unit?: GivenUnit, locale?: string): Promise<GivenPerson>;
  send(file: string | Buffer, order?: SendOrder): Promise<{ readonly status: number; readonly body: RunImportReport }>;
  /** The report of a file that is taken, else the faults are thrown. */
  imported(file: string | Buffer, order?: SendOrder): Promise<RunImportReport>;
  /** The faults as 'row column code', after looking that nothing was stored. */
  refused(file: string | Buffer, order?: SendOrder): Promise<string[]>;
  /** All that an import could touch, for comparing. */
  stored(): Promise<unknown>;
  /** Runs with that key, with their sessions. */
  run(key: string): Promise<Record<string, unknown> | undefined>;
}

export interface SendOrder {
  readonly who?: GivenPerson | null;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openRunDesk(): Promise<RunDesk> {
  const api = await startApi();
  const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: root });
  const home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
  const course = await givenRun(api.sql, home, { title: 'COS-P' });
  await api.sql.query(`UPDATE course SET code = 'COSP' WHERE id = $1`, [course.courseId]);
  const holding: RunDesk['holding'] = async (role, unit, locale = 'nb') => {
    const person = await givenPerson(api.sql, 'Leder', root, { locale });
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const coordinator = await holding('COURSE_COORDINATOR', root);
  const send: RunDesk['send'] = async (file, { who = coordinator, query = '', headers = {} } = {}) => {
    const request = api.http().post(`/runs/import${query}`);
    if (who) request.set('cookie', await api.cookie(who.id));
    const answer = await request.set({ 'content-type': 'text/csv', ...headers }).send(Buffer.from(file));
    return { status: answer.status, body: answer.body as RunImportReport };
  };
  const stored: RunDesk['stored'] = async () => {
    const tables = ['course_run', 'course_session', 'import_batch', 'audit_entry', 'outbox', 'run_change'];
    const found = tables.map(
      (table) => `SELECT '${table}', md5(string_agg(t::text, '|' ORDER BY t::text)) AS rows FROM ${table} t`,
    );
    return (await api.sql.query<{ rows: string }>(found.join(' UNION ALL '))).rows;
  };
  return {
    ...{ api, root, school, home, course, coordinator, holding, send, stored },
    imported: async (file, order) => {
      const { status, body } = await send(file, order);
      if (status !== 200 || body.faultCount > 0) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body;
    },
    refused: async (file, order) => {
      const before = JSON.stringify(await stored());
      const { status, body } = await send(file, order);
      if (status !== 200 || body.applied || body.faultCount === 0) throw new Error(`${status} ${JSON.stringify(body)}`);
      if (JSON.stringify(await stored()) !== before) throw new Error('Something was stored');
      return body.faults.map(({ row, column, code }) => [row, column ?? '-', code].join(' '));
    },
    run: async (key) =>
      (
        await api.sql.query<Record<string, unknown>>(
          `SELECT r.id, r.state, r.place, r.capacity, r.min_participants AS minimum, r.approval_policy AS approval, r.opens_at AS opens,
             r.closes_at AS closes, r.version, u.name AS host, c.code, (SELECT array_agg(concat_ws('|', s.no, s.title, s.place,
               to_char(s.starts_at AT TIME ZONE 'Europe/Oslo', 'DD.MM.YYYY HH24:MI'), to_char(s.ends_at AT TIME ZONE 'Europe/Oslo', 'HH24:MI')) ORDER BY s.no)
               FROM course_session s WHERE s.run_id = r.id) AS sessions
           FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id JOIN course c ON c.id = r.course_id WHERE r.import_key = $1 OR r.id::text = $1`,
          [key],
        )
      ).rows[0],
  };
}
