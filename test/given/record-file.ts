import type { RecordImportReport } from '../../apps/api/src/competence/record-import-report.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from './organisation.ts';

export const RECORD_HEADER = 'ansattnummer;kompetanse;oppnådd;utløper;nivå;studiepoeng;merknad';

/** One row, with what the test does not care about filled in. */
export function recordLine(wish: Partial<Record<string, string>> = {}, header = RECORD_HEADER): string {
  const row: Record<string, string> = {
    ansattnummer: 'H1',
    kompetanse: 'Førstehjelp',
    oppnådd: '04.05.2026',
    nivå: '2',
    merknad: 'Røde Kors',
    ...wish,
  };
  return header
    .split(';')
    .map((column) => row[column] ?? '')
    .join(';');
}

/** As a Norwegian spreadsheet saves it. */
export function recordFile(lines: readonly string[], header = RECORD_HEADER): string {
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

const competences: [string, string, string, string, number | null][] = [
  ['COURSE', 'Førstehjelp', 'Fyrstehjelp', 'First aid', 24],
  ['CREDITS', 'Psykososialt arbeid', 'Psykososialt arbeid', 'Psychosocial work', null],
  ['DEGREE', 'Bachelor', 'Bachelor', 'Bachelor', null],
  ['CERTIFICATION', 'Livredning', 'Livberging', 'Rescue', 12],
  ['COURSE', 'Livredning i vann', 'Livberging i vatn', 'Rescue', null],
];

export interface RecordOrder {
  readonly who?: GivenPerson | null;
  readonly query?: string;
}

/** A municipality with its administrator and two employees, H1 and H2, and a file to send. */
export interface RecordDesk {
  readonly api: TestApi;
  readonly school: GivenUnit;
  readonly admin: GivenPerson;
  readonly leader: GivenPerson;
  readonly sander: GivenPerson;
  readonly leila: GivenPerson;
  holding(role: string, unit?: GivenUnit): Promise<GivenPerson>;
  /** Another unit beside the school. */
  unit(name: string): Promise<GivenUnit>;
  competence(name: string): Promise<string>;
  send(
    file: string | Buffer,
    order?: RecordOrder,
  ): Promise<{ readonly status: number; readonly body: RecordImportReport }>;
  /** The report of a file that is taken, else the faults are thrown. */
  imported(file: string | Buffer, order?: RecordOrder): Promise<RecordImportReport>;
  /** The faults as 'row column code', after looking that nothing was stored. */
  refused(file: string | Buffer, order?: RecordOrder): Promise<string[]>;
  /** All that an import could touch, for comparing. */
  stored(): Promise<unknown>;
  /** Records of that person, the imported first. */
  records(person: GivenPerson): Promise<Record<string, unknown>[]>;
}

export async function openRecordDesk(): Promise<RecordDesk> {
  const api = await startApi();
  const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: root });
  const holding: RecordDesk['holding'] = async (role, unit = root) => {
    const person = await givenPerson(api.sql, 'Leder', unit);
    await givenRole(api.sql, person, role, unit);
    return person;
  };
  const numbered = async (name: string, number: string): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, name, school);
    await api.sql.query('UPDATE person SET hr_key = $2 WHERE id = $1', [person.id, number]);
    return person;
  };
  for (const values of competences)
    await api.sql.query(
      `INSERT INTO competence (area, kind, name_nb, name_nn, name_en, validity_months, created_at, updated_at)
       VALUES ('SAFETY', $1, $2, $3, $4, $5, now(), now())`,
      values,
    );
  const admin = await holding('SYSTEM_ADMIN');
  const send: RecordDesk['send'] = async (file, { who = admin, query = '' } = {}) => {
    const request = api.http().post(`/competence-records/import${query}`);
    if (who) request.set('cookie', await api.cookie(who.id));
    const answer = await request.set({ 'content-type': 'text/csv' }).send(Buffer.from(file));
    return { status: answer.status, body: answer.body as RecordImportReport };
  };
  const stored: RecordDesk['stored'] = async () => {
    const found = ['competence_record', 'import_batch', 'audit_entry', 'outbox'].map(
      (table) => `SELECT '${table}', md5(string_agg(t::text, '|' ORDER BY t::text)) AS rows FROM ${table} t`,
    );
    return (await api.sql.query<{ rows: string }>(found.join(' UNION ALL '))).rows;
  };
  return {
    ...{ api, school, admin, holding, send, stored },
    unit: (name) => givenUnit(api.sql, name, { parent: root }),
    leader: await holding('UNIT_LEADER', school),
    sander: await numbered('Sander', 'H1'),
    leila: await numbered('Leila', 'H2'),
    competence: async (name) =>
      (await api.sql.query<{ id: string }>('SELECT id FROM competence WHERE name_nb = $1', [name])).rows[0]?.id ?? '',
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
    records: async ({ id }) =>
      (
        await api.sql.query<Record<string, unknown>>(
          `SELECT r.id, c.name_nb AS competence, r.source, r.state, r.level, r.credits::float AS credits, r.obtained_on::text AS obtained,
             r.expires_on::text AS expires, r.note, r.import_key AS key, r.version
           FROM competence_record r JOIN competence c ON c.id = r.competence_id WHERE r.person_id = $1 ORDER BY r.source, r.obtained_on, r.id`,
          [id],
        )
      ).rows,
  };
}
