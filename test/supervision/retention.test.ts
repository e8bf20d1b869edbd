import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSupervisionRetention } from '../../apps/api/src/supervision/retention-command.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenPresence, givenSeries, type GivenSeries, type SeriesWish } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

const ENDED = '2026-11-30T12:00:00.000Z';
/** Twelve months after the end, to the minute. */
const GOES = '2027-11-30T12:00:00.000Z';

describe('what is written in supervision', () => {
  let api: TestApi;
  let [marius, sander, vilja]: GivenPerson[] = [];

  /** Two meetings, the last ends at ENDED: a final note, a draft, an agenda and a reason. */
  const written = async (wish: SeriesWish = {}): Promise<GivenSeries> => {
    api.clock.set('2026-11-30T11:30:00Z');
    const series = await givenSeries(api.sql, marius!, [sander!], { sessions: 2, state: 'ACTIVE', ...wish });
    const [first = '', second = ''] = series.sessionIds;
    const does = writing(api);
    await does.agenda(sander!, second, 'Kanaridagsorden');
    await givenPresence(api.sql, first, [sander!]);
    await does.note(marius!, first, 'Kanarireferat');
    await does.finalise(marius!, first, 1);
    await does.note(marius!, second, 'Kanarikladd');
    await api.sql.query(`UPDATE supervision_session SET reason = 'Kanarigrunn' WHERE id = $1`, [first]);
    return series;
  };
  const end = (series: GivenSeries, state = 'COMPLETED', at: string | null = ENDED) =>
    api.sql.query('UPDATE supervision_series SET state = $2, ended_at = $3 WHERE id = $1', [series.id, state, at]);
  const kept = async ({ id }: GivenSeries): Promise<number> => {
    const { rows } = await api.sql.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM supervision_note WHERE session_id IN (SELECT id FROM supervision_session WHERE series_id = $1))::int
        + (SELECT count(*) FROM supervision_agenda WHERE session_id IN (SELECT id FROM supervision_session WHERE series_id = $1))::int
        + (SELECT count(*) FROM supervision_session WHERE series_id = $1 AND reason IS NOT NULL)::int AS n`,
      [id],
    );
    return rows[0]!.n;
  };
  const sealedTexts = async (): Promise<string[]> =>
    (
      await api.sql.query<{ sealed: string }>(
        'SELECT sealed FROM supervision_note UNION ALL SELECT sealed FROM supervision_agenda',
      )
    ).rows.map(({ sealed }) => sealed);
  /** Every row of every table, as a dump has it. */
  const everything = async (): Promise<string> => {
    const { rows } = await api.sql.query<{ all: string }>(
      `SELECT string_agg(query_to_xml(format('SELECT to_jsonb(x)::text AS row FROM %I x ORDER BY 1', table_name), true, true, '')::text, '' ORDER BY table_name) AS all
        FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    return rows[0]?.all ?? '';
  };
  const hours = async (): Promise<unknown> =>
    (await api.ask(vilja!.id, '{ supervisionHours { participants heldMinutes } }')).data;
  const forget = async (at: string): Promise<void> => {
    api.clock.set(at);
    await api.minute();
  };
  const command = (dryRun: boolean) => runSupervisionRetention({ db: api.app.get(Database), clock: api.clock }, dryRun);

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    [marius, sander, vilja] = await Promise.all(
      ['Marius', 'Sander', 'Vilja'].map((name) => givenPerson(api.sql, name, school)),
    );
    await givenRole(api.sql, vilja!, 'SECTOR_LEADER', school);
  });
  afterAll(() => api.close());

  it('goes twelve months after the end and never earlier; sealed texts are in no table any more, hours stay', async () => {
    const series = await written();
    await end(series);
    const texts = await sealedTexts();
    expect(texts).toHaveLength(3);
    const before = await hours();
    await forget('2027-11-30T11:59:59Z');
    expect(await kept(series)).toBe(4);
    expect(await everything()).toContain(texts[0]!); // the control: what is looked through holds them
    await forget(GOES);
    expect(await kept(series)).toBe(0);
    const all = await everything();
    for (const text of [...texts, 'Kanarigrunn']) expect(all).not.toContain(text);
    expect(await hours()).toEqual(before);
    expect(JSON.stringify(before)).toContain('"heldMinutes":60');
    const read = await writing(api).read(sander!, series.sessionIds[0]!);
    expect(read).toMatchObject({ note: null, agenda: null });
    const audit = await api.sql.query(`SELECT change FROM audit_entry WHERE action = 'SUPERVISION_FORGOTTEN'`);
    expect(audit.rowCount).toBe(1);
    await forget('2027-11-30T12:01:00Z');
    expect((await api.sql.query(`SELECT 1 FROM audit_entry WHERE action = 'SUPERVISION_FORGOTTEN'`)).rowCount).toBe(1);
  });

  it.each<[string, string, string | null, string]>([
    ['was stopped', 'STOPPED', '2026-12-24T10:00:00Z', '2027-12-24T10:00:00.000Z'],
    ['was ended before its last meeting', 'COMPLETED', '2026-11-01T10:00:00Z', GOES],
    ['nobody has ended', 'ACTIVE', null, GOES],
  ])('counts from the end of a series that %s', async (_what, state, at, goes) => {
    const series = await written();
    await end(series, state, at);
    await forget(new Date(Date.parse(goes) - 1000).toISOString());
    expect(await kept(series)).toBe(4);
    await forget(goes);
    expect(await kept(series)).toBe(0);
  });

  it('stays while a meeting is still to come, however old the first ones are', async () => {
    const series = await written();
    await api.sql.query(
      `INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
        VALUES ($1, 3, '2028-01-10T10:00:00Z', '2028-01-10T11:00:00Z', 'Rena', 'SCHEDULED', now())`,
      [series.id],
    );
    await forget('2028-01-01T10:00:00Z');
    expect(await kept(series)).toBe(4);
    await forget('2029-01-10T11:00:00Z'); // negative control: it goes when that one is twelve months old
    expect(await kept(series)).toBe(0);
  });

  it('follows the months the municipality has set', async () => {
    const series = await written();
    await end(series);
    await api.sql.query(`UPDATE product_setting SET value = '24' WHERE key = 'supervision.written-months'`);
    await forget('2028-11-30T11:59:00Z');
    expect(await kept(series)).toBe(4);
    await api.sql.query(`UPDATE product_setting SET value = '12' WHERE key = 'supervision.written-months'`);
    await forget('2028-11-30T11:59:00Z');
    expect(await kept(series)).toBe(0);
  });

  it('is counted by the command without a name or a word, changed by no dry run, and forgotten without', async () => {
    const series = await written();
    await end(series);
    api.clock.set(GOES);
    const before = await everything();
    expect(await command(true)).toEqual([
      'Referat, dagsorden og begrunnelser slettes 12 måneder etter at veiledningsrekken tok slutt. Timene blir.',
      'Nå: 1 rekke.',
      'Ingenting er slettet (--dry-run).',
      'Forseglede tekster igjen: 3.',
    ]);
    expect(await everything()).toBe(before);
    expect((await command(false)).slice(2)).toEqual(['Slettet: 1 rekke.', 'Forseglede tekster igjen: 0.']);
    expect(await kept(series)).toBe(0);
  });
});
