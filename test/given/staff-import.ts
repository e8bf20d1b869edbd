import {
  ImportStaff,
  type StaffFileRefused,
  type StaffImport,
  type StaffImportOrder,
} from '../../apps/api/src/organisation/use-cases/import-staff.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const UNITS = [
  ['oppvekst', 'oppvekst/', 'Oppvekst', 'SECTOR'],
  ['rena', 'oppvekst/rena/', 'Rena skole', 'SCHOOL'],
  ['aaus', 'oppvekst/aaus/', 'Åmot ungdomsskole', 'SCHOOL'],
  ['bhg-1', 'oppvekst/bhg-1/', 'Barnehage', 'KINDERGARTEN'],
  ['bhg-2', 'oppvekst/bhg-2/', 'Barnehage', 'KINDERGARTEN'],
];

/** An API with a few units and nobody in them, and the staff import at hand. */
export interface StaffDesk {
  readonly api: TestApi;
  /** Takes everyone away again. */
  empty(): Promise<void>;
  run(file: string | Buffer, order?: StaffImportOrder): Promise<StaffImport | StaffFileRefused>;
  imported(file: string | Buffer, order?: StaffImportOrder): Promise<StaffImport>;
  /** The faults as 'row column sentence', after looking that nothing was stored. */
  refused(file: string | Buffer): Promise<string[]>;
  count(table: string): Promise<number>;
  staff(): Promise<Record<string, unknown>[]>;
}

export async function openStaffDesk(): Promise<StaffDesk> {
  const api = await startApi();
  for (const [key, path, name, kind] of UNITS) {
    await api.sql.query(
      `INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, valid_from, created_at, updated_at)
       VALUES ($1, (SELECT id FROM org_unit WHERE key = 'oppvekst'), $2, $3, $4, 'MUNICIPAL', '2020-01-01', now(), now())`,
      [key, path, name, kind],
    );
  }
  const run: StaffDesk['run'] = (file, order) =>
    new ImportStaff(api.app.get(Database), api.app.get(Clock)).run(Buffer.from(file), order);
  const count: StaffDesk['count'] = async (table) =>
    Number((await api.sql.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  return {
    api,
    run,
    count,
    empty: async () => {
      for (const table of ['role_assignment', 'employment', 'person', 'import_batch'])
        await api.sql.query(`DELETE FROM ${table}`);
    },
    imported: async (file, order) => {
      const done = await run(file, order);
      if ('faults' in done) throw new Error(JSON.stringify(done.faults));
      return done;
    },
    refused: async (file) => {
      const done = await run(file);
      if (!('faults' in done)) throw new Error('It was imported');
      const stored = [await count('person'), await count('import_batch')];
      if (stored.some((n) => n > 0)) throw new Error('Something was stored');
      return done.faults.map(({ row, column, sentence }) => `${row} ${column} ${sentence}`);
    },
    staff: async () => {
      const { rows } = await api.sql.query<Record<string, unknown>>(
        `SELECT p.hr_key, p.given_name, p.family_name, u.key AS unit, m.title, m.profile_code, m.percent, m.valid_from::text AS "from",
           m.valid_to::text AS "to" FROM employment m JOIN person p ON p.id = m.person_id JOIN org_unit u ON u.id = m.unit_id
         ORDER BY p.hr_key, m.valid_from`,
      );
      return rows;
    },
  };
}
