import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientBase } from 'pg';
import { type GivenPerson } from '../given/organisation.ts';
import { ANSWER, SurveyTown, type Said, type ToldSurvey } from './asking.ts';

const CANARY = 'Kanarifuglen sang i friminuttet';

interface Column {
  readonly table: string;
  readonly column: string;
}

describe('an answer', () => {
  let town: SurveyTown;
  let open: ToldSurvey;
  let writer: GivenPerson;

  /** Every row of every table, as text, with the table it lies in. */
  const everything = async (): Promise<{ table: string; text: string }[]> => {
    const { rows: tables } = await town.api.sql.query<{ table: string }>(
      `SELECT DISTINCT table_schema || '.' || table_name AS table FROM information_schema.tables
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    );
    const all: { table: string; text: string }[] = [];
    for (const { table } of tables) {
      const [schema = '', name = ''] = table.split('.');
      const { rows } = await town.api.sql.query<{ text: string }>(
        `SELECT row_to_json(x)::text AS text FROM "${schema}"."${name}" x`,
      );
      all.push(...rows.map(({ text }) => ({ table: name, text })));
    }
    return all;
  };
  /** Does that while every row that is written is noted; answers what the last of them said. */
  const lastWritten = async (on: Pick<ClientBase, 'query'>, write: () => Promise<unknown>): Promise<string> => {
    await on.query(`CREATE TABLE written (no bigserial, text text);
      CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO written (text) VALUES (NEW.answers::text); RETURN NULL; END $$;
      CREATE TRIGGER note_written AFTER INSERT ON survey_response FOR EACH ROW EXECUTE FUNCTION note_written()`);
    await write();
    const { rows } = await on.query<{ text: string }>('SELECT text FROM written ORDER BY no DESC LIMIT 1');
    await on.query('DROP TRIGGER note_written ON survey_response; DROP FUNCTION note_written; DROP TABLE written');
    return rows[0]?.text ?? '';
  };
  const said = (text: string, value = 4): Said[] =>
    open.questions.map(({ id, kind }) => (kind === 'SCALE' ? { questionId: id, value } : { questionId: id, text }));

  beforeAll(async () => {
    town = await SurveyTown.open();
    open = await town.opened();
    await town.api.drain();
    writer = town.staff.rena[7] as GivenPerson;
    await town.answerAll(town.staff.rena.slice(0, 5), open, (at) => 1 + at, 'Ord');
    // As the web app sends it: with a key of its own.
    await town.api
      .http()
      .post('/graphql')
      .set('cookie', await town.api.cookie(writer.id))
      .set('idempotency-key', '6f0e5f43-7d0b-4b0e-9d6c-0d8a0c7f1a11')
      .send({ query: ANSWER, variables: { surveyId: open.id, answers: said(CANARY) } })
      .expect(200);
  });
  afterAll(() => town.api.close());

  it('lies in one row of one table, with nobody beside it', async () => {
    const all = await everything();
    const holding = all.filter(({ text }) => text.includes(CANARY));
    expect(holding.map(({ table }) => table)).toEqual(['survey_response']);
    const people = new Set(
      all.filter(({ table }) => table === 'person').map(({ text }) => (JSON.parse(text) as { id: string }).id),
    );
    expect(people.size).toBeGreaterThan(30);
    for (const { text } of all.filter(({ table }) => table === 'survey_response')) {
      for (const person of people) expect(text).not.toContain(person);
      expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual([
        'answers',
        'id',
        'kind',
        'survey_id',
        'unit_id',
      ]);
    }
  });

  it('has an id that stands nowhere else, also not in audit, outbox, queue or the memory of requests', async () => {
    const all = await everything();
    const ids = all
      .filter(({ table }) => table === 'survey_response')
      .map(({ text }) => (JSON.parse(text) as { id: string }).id);
    expect(ids).toHaveLength(6);
    for (const id of ids)
      expect(all.filter(({ text }) => text.includes(id)).map(({ table }) => table)).toEqual(['survey_response']);
    for (const table of ['audit_entry', 'repeated_request', 'outbox']) {
      const mine = all.filter((one) => one.table === table && one.text.includes(writer.id));
      expect(mine).toEqual([]);
    }
  });

  it('is known of its writer only as answered, with no time in the row', async () => {
    const { rows } = await town.api.sql.query<Record<string, unknown>>(
      'SELECT * FROM survey_invitation WHERE survey_id = $1 AND person_id = $2',
      [open.id, writer.id],
    );
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['answered', 'kind', 'person_id', 'survey_id', 'unit_id']);
    const { rows: columns } = await town.api.sql.query<Column>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
        WHERE table_name IN ('survey_invitation', 'survey_response') AND data_type LIKE 'timestamp%' OR column_default LIKE 'nextval%' AND table_name LIKE 'survey%'`,
    );
    expect(columns).toEqual([]);
  });

  it('shares transaction number and chance order with all that came before, so that neither tells whose it is', async () => {
    const of = async (table: string, which: string): Promise<string[]> => {
      const { rows } = await town.api.sql.query<{ xmin: string }>(
        `SELECT DISTINCT xmin::text AS xmin FROM ${table} WHERE survey_id = $1 AND ${which}`,
        [open.id],
      );
      return rows.map(({ xmin }) => xmin);
    };
    expect(await of('survey_response', 'true')).toHaveLength(1);
    expect(await of('survey_invitation', 'answered')).toEqual(await of('survey_response', 'true'));
    // Each newcomer in turn: who is always written last is not shuffled among the others.
    const last: boolean[] = [];
    for (const [at, person] of town.staff.osen.entries()) {
      const text = await lastWritten(town.api.sql, () => town.answer(person, open, said(`Nykommer nr. ${at}.`)));
      last.push(text.includes(`Nykommer nr. ${at}.`));
    }
    expect(last).toContain(false);
  });

  it('would be written last each time, were it only added to the others (negative control)', async () => {
    const client = await town.api.sql.connect();
    try {
      await client.query('BEGIN');
      for (let at = 0; at < town.staff.osen.length; at += 1) {
        const naive = `WITH gone AS (DELETE FROM survey_response WHERE survey_id = $1 RETURNING kind, unit_id, answers)
           INSERT INTO survey_response (survey_id, kind, unit_id, answers)
           SELECT $1, kind, unit_id, answers FROM gone UNION ALL SELECT $1, NULL, NULL, $2::jsonb`;
        const answers = JSON.stringify({ naive: `Nykommer nr. ${at}.` });
        expect(await lastWritten(client, () => client.query(naive, [open.id, answers]))).toContain(`nr. ${at}.`);
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('would be linked by its transaction number, were the others not written anew (negative control)', async () => {
    const client = await town.api.sql.connect();
    try {
      await client.query('BEGIN');
      await client.query(`INSERT INTO survey_response (survey_id, answers) VALUES ($1, '{"naive": "one"}')`, [open.id]);
      await client.query('UPDATE survey_invitation SET answered = true WHERE survey_id = $1 AND person_id = $2', [
        open.id,
        town.staff.nordre[0]?.id,
      ]);
      const { rows } = await client.query<{ person_id: string }>(
        `SELECT i.person_id FROM survey_response r JOIN survey_invitation i ON i.xmin::text = r.xmin::text AND i.survey_id = r.survey_id
          WHERE r.answers ? 'naive'`,
      );
      expect(rows).toEqual([{ person_id: town.staff.nordre[0]?.id }]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('is gone when the survey is closed, and what was written lies apart from everything else', async () => {
    await town.close(open);
    const all = await everything();
    const holding = all.filter(({ text }) => text.includes(CANARY));
    expect(holding.map(({ table }) => table)).toEqual(['survey_text']);
    expect(Object.keys(JSON.parse(holding[0]?.text ?? '{}') as object).toSorted()).toEqual([
      'id',
      'question_id',
      'survey_id',
      'text',
    ]);
    town.api.clock.advance({ days: 370 });
    await town.api.minute();
    const later = await everything();
    expect(later.filter(({ text }) => text.includes(CANARY))).toEqual([]);
    expect(later.filter(({ table }) => table === 'survey_invitation')).toEqual([]);
    expect(later.filter(({ table }) => table === 'survey_cut').length).toBeGreaterThan(3);
  });
});
