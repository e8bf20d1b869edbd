import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { recordFile, recordLine } from '../given/record-file.ts';
import { runFile, runLine } from '../given/run-file.ts';
import { openDatabase, type TestDatabase } from '../harness/database.ts';
import { staffFile, staffLine } from '../given/staff-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLAN = join(ROOT, 'apps/api/src/plan/handlingsplan-2021-2024.json');

/** The commands as people type them, on the compiled product. */
describe('the import commands', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await openDatabase();
    folder = mkdtempSync(join(tmpdir(), 'kompetanse-imports-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  const command = (
    entry: 'plan/plan-import' | 'organisation/staff-import' | 'courses/runs-import' | 'competence/records-import',
    order: readonly string[],
    url = database.url,
  ) => {
    const file = join(ROOT, 'dist/api', `${entry}.main.js`);
    if (!existsSync(file)) throw new Error('Build first: npm run build');
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, ...(url && { DATABASE_URL: url }) };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', file, ...order],
      { env, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const staff = (name: string, ...lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, staffFile(...lines));
    return path;
  };

  it('import the plan and then the staff, and change nothing the second time', () => {
    const plan = command('plan/plan-import', [PLAN]);
    expect(plan.stderr).toBe('');
    expect(plan.status).toBe(0);
    expect(plan.stdout).toContain('Tiltak 9: Mitt valg gjeninnføres i barnehage og skole');
    expect(plan.stdout).toMatch(/Nye: 72\. Endrede: 0\./);
    expect(command('plan/plan-import', [PLAN]).stdout).toMatch(/Nye: 0\. Endrede: 0\. Uendrede: 72\./);
    const path = staff('ansatte.csv', staffLine({ enhet: 'rena-skole', leder_for: 'rena-skole' }));
    expect(command('organisation/staff-import', [path, '--dry-run']).stdout).toContain('ingenting er lagret');
    expect(command('organisation/staff-import', [path]).stdout).toContain('nye 1, endrede 0');
    const again = command('organisation/staff-import', [path, '--complete']);
    expect(again.stdout).toContain('nye 0, endrede 0, avsluttede 0, uendrede 1');
    expect(again.status).toBe(0);
  }, 60_000);

  it('import runs as drafts, show them first, and change nothing the second time', async () => {
    const sql = new Pool({ connectionString: database.url, max: 1 });
    await sql.query(
      `INSERT INTO course (code, type, audience, title_nb, title_nn, title_en, text_nb, text_nn, text_en, learning_goals, completion_rule, duration_minutes,
         created_at, updated_at) VALUES ('COSP', 'THEME', 'EMPLOYEE', 'COS-P', 'COS-P', 'COS-P', '', '', '', '{"nb":[],"nn":[],"en":[]}', '{"minPercent":80}', 90, now(), now())`,
    );
    await sql.query(
      `INSERT INTO org_unit (key, path, name, kind, ownership, valid_from, created_at, updated_at)
       VALUES ('kommandoskolen', 'kommandoskolen/', 'Kommandoskolen', 'SCHOOL', 'MUNICIPAL', '2020-01-01', now(), now())`,
    );
    const path = join(folder, 'kurs.csv');
    const next = new Date().getFullYear() + 1;
    const when = { Start: `11.01.${next} 18:00`, Slutt: `11.01.${next} 19:30`, Vert: 'kommandoskolen' };
    writeFileSync(path, runFile([runLine(when)]));
    expect(command('courses/runs-import', [path, '--dry-run']).stdout).toContain('ingenting er lagret');
    expect(command('courses/runs-import', [path]).stdout).toContain('nye 1, endrede 0, uendrede 0.');
    const again = command('courses/runs-import', [path]);
    expect(again.stdout).toContain('nye 0, endrede 0, uendrede 1.');
    expect(again.status).toBe(0);
    const { rows } = await sql.query(`SELECT actor_id FROM audit_entry WHERE action = 'RUNS_IMPORTED'`);
    expect(rows).toEqual([{ actor_id: null }, { actor_id: null }]);
    await sql.end();
    writeFileSync(path, runFile([runLine({ ...when, Plasser: '0' }), 'x']));
    const wrong = command('courses/runs-import', [path]);
    expect(wrong.stdout).toContain('kurs.csv har 2 feil. Ingenting er importert.');
    expect(wrong.stdout).toContain(
      '  Rad 2, Plasser: Skriv et helt tall fra 1 til 2 000.'.replace('2 000', '2\u00a0000'),
    );
    expect(wrong.stdout).toContain('  Rad 3: Raden har 1 kolonner, men overskriften har 7.');
    expect(wrong.status).toBe(1);
  }, 60_000);

  it('import what the staff can, show it first, and change nothing the second time', async () => {
    const sql = new Pool({ connectionString: database.url, max: 1 });
    await sql.query(
      `INSERT INTO competence (area, kind, name_nb, name_nn, name_en, created_at, updated_at)
       VALUES ('SAFETY', 'COURSE', 'Førstehjelp', 'Førstehjelp', 'First aid', now(), now())`,
    );
    await sql.end();
    const path = join(folder, 'kompetanse.csv');
    writeFileSync(path, recordFile([recordLine()]));
    const shown = command('competence/records-import', [path, '--dry-run']).stdout;
    expect(shown).toContain('ny 1, endret 0, uendret 0');
    expect(shown).toContain('ingenting er lagret');
    expect(command('competence/records-import', [path]).stdout).toContain('Importert.');
    expect(command('competence/records-import', [path]).stdout).toContain('ny 0, endret 0, uendret 1');
    writeFileSync(path, recordFile([recordLine({ ansattnummer: 'H9' })]));
    const wrong = command('competence/records-import', [path]);
    expect(wrong.stdout).toContain('Rad 2, ansattnummer: Fant ingen ansatt med nummeret «H9».');
    expect(wrong.status).toBe(1);
  }, 60_000);

  it('say what is wrong with a file and end with an error', () => {
    const path = staff('feil.csv', staffLine({ enhet: 'månen' }));
    const { status, stdout } = command('organisation/staff-import', [path]);
    expect(stdout).toContain('feil.csv har 1 feil. Ingenting er importert.');
    expect(stdout).toContain('Rad 2: enhet «månen» er ikke en kjent enhet.');
    expect(status).toBe(1);
  }, 30_000);

  it.each<[string, readonly string[], string | undefined, RegExp]>([
    ['no file', [], undefined, /^Oppgi én fil\. Bruk: npm run staff:import -- FIL \[--dry-run\] \[--complete\]\n$/],
    ['a file that is not there', ['borte.csv'], undefined, /^Finner ikke filen borte\.csv/],
    ['a switch it does not know', [PLAN, '--alt'], undefined, /^Kjenner ikke --alt\./],
    [
      'a database that does not answer',
      [PLAN],
      'postgres://a:b@127.0.0.1:1/x',
      /^Får ikke kontakt med databasen i DATABASE_URL/,
    ],
  ])(
    'say one sentence at %s',
    (_name, order, url, sentence) => {
      const { status, stderr } = command('organisation/staff-import', order, url);
      expect(stderr).toMatch(sentence);
      expect(stderr).not.toContain('    at ');
      expect(status).toBe(1);
    },
    30_000,
  );
});
