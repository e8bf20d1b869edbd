import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportPlanImport } from '../../apps/api/src/plan/plan-import-report.ts';
import { ImportPlan, type PlanImport } from '../../apps/api/src/plan/use-cases/import-plan.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { givenPerson, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const FILE = readFileSync(new URL('../../apps/api/src/plan/handlingsplan-2021-2024.json', import.meta.url), 'utf8');

const PLAN = `{ plan { key organisation periodEnd strategies challenges { ref } goals { ref title } indicators { ref collected sources }
  measures { ref numbered title economyText amountNok periodText responsible platform activity state goals items { ref title periodText } } } }`;

interface PlanAnswer {
  readonly plan: {
    readonly key: string;
    readonly challenges: unknown[];
    readonly goals: unknown[];
    readonly indicators: { readonly ref: string; readonly collected: string }[];
    readonly measures: {
      readonly ref: string;
      readonly title: string;
      readonly state: string;
      readonly goals: string[];
      readonly items: { ref: string }[];
    }[];
  } | null;
}

/** A new value for each place of a file: 'measures.3.title'. Undefined takes the field away. */
type Edits = Readonly<Record<string, unknown>>;

function edited(edits: Edits): string {
  const file = JSON.parse(FILE) as Record<string, unknown>;
  for (const [path, value] of Object.entries(edits)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((place, step) => place[step] as Record<string, unknown>, file);
    holder[last] = value;
  }
  return JSON.stringify(file);
}

describe('plan import', () => {
  let api: TestApi;
  let reader: string;

  beforeAll(async () => {
    api = await startApi();
    reader = (await givenPerson(api.sql, 'Sander', await givenUnit(api.sql, 'Prøveenhet'))).id;
  });
  afterAll(() => api.close());

  const importIt = (content: string, dryRun = false) =>
    new ImportPlan(api.app.get(Database), api.app.get(Clock)).run(content, { dryRun });
  /** Time goes on between two imports, so that the batches have an order. */
  const imported = async (content: string, dryRun = false): Promise<PlanImport> => {
    api.clock.advance({ minutes: 1 });
    const done = await importIt(content, dryRun);
    if ('faults' in done) throw new Error(JSON.stringify(done.faults));
    return done;
  };
  const readPlan = async () => (await api.ask<PlanAnswer>(reader, PLAN)).data.plan;
  const batches = async () =>
    (
      await api.sql.query<Record<string, number>>(
        `SELECT added, changed, unchanged FROM import_batch ORDER BY applied_at`,
      )
    ).rows;

  it('says what it would do and stores nothing on a dry run', async () => {
    const done = await imported(FILE, true);
    expect(done.applied).toBe(false);
    expect(done.changes.every((change) => change.action === 'ADD')).toBe(true);
    expect(await readPlan()).toBeNull();
    expect(await batches()).toEqual([]);
  });

  it('loads the whole plan: 19 measures with parts, 5 goals, 11 indicators, and the units', async () => {
    await imported(FILE);
    const plan = await readPlan();
    expect(plan).toMatchObject({ key: 'handlingsplan-2021-2024' });
    expect(plan?.measures).toHaveLength(19);
    expect(plan?.measures.flatMap((measure) => measure.items)).toHaveLength(16);
    expect(plan?.goals).toHaveLength(5);
    expect(plan?.indicators).toHaveLength(11);
    expect(plan?.challenges).toHaveLength(10);
    expect(plan?.measures.map((measure) => measure.ref)).not.toContain('7');
    expect(plan?.measures.find((measure) => measure.ref === '16')).toMatchObject({ economyText: null });
    expect(plan?.measures.find((measure) => measure.ref === '3')).toMatchObject({
      goals: ['M2'],
      state: 'NOT_STARTED',
    });
    const { rows } = await api.sql.query(
      `SELECT path, kind, ownership FROM org_unit WHERE path LIKE 'oppvekst/%' ORDER BY path`,
    );
    expect(rows).toHaveLength(10);
    expect(rows).toContainEqual({ path: 'oppvekst/amot-montessori/', kind: 'SCHOOL', ownership: 'PRIVATE' });
  });

  it('changes nothing the second time', async () => {
    const done = await imported(FILE);
    expect(done.changes).toEqual([]);
    expect(done.kept).toEqual([]);
    expect((await batches()).at(-1)).toMatchObject({ added: 0, changed: 0 });
  });

  it('changes the one title that differs and leaves the state of the measure alone', async () => {
    await api.sql.query(`UPDATE measure SET state = 'IN_PROGRESS' WHERE ref = '3'`);
    const done = await imported(edited({ 'measures.2.title': 'Videreutdanning for flere' }));
    expect(done.changes).toMatchObject([
      { action: 'CHANGE', point: { kind: 'MEASURE', ref: '3' }, changed: ['title'] },
    ]);
    const measure = (await readPlan())?.measures.find((one) => one.ref === '3');
    expect(measure).toMatchObject({ title: 'Videreutdanning for flere', state: 'IN_PROGRESS' });
  });

  it('follows the goals a measure supports', async () => {
    const done = await imported(edited({ 'measures.2.supports': ['M3', 'M2'] }));
    expect(done.changes.map((change) => [change.point.ref, change.changed])).toEqual([['3', ['title', 'goals']]]);
    expect((await readPlan())?.measures.find((one) => one.ref === '3')?.goals).toEqual(['M2', 'M3']);
    await imported(FILE);
    expect((await readPlan())?.measures.find((one) => one.ref === '3')?.goals).toEqual(['M2']);
  });

  it('keeps and names what is no longer in the file', async () => {
    const done = await imported(
      edited({ indicators: (JSON.parse(FILE) as { indicators: unknown[] }).indicators.slice(0, -1) }),
    );
    expect(done.kept.map((point) => `${point.kind} ${point.ref}`)).toEqual(['INDICATOR 11']);
    expect(reportPlanImport('plan.json', done).join('\n')).toContain('Resultatindikator 11');
    expect((await readPlan())?.indicators).toHaveLength(11);
  });

  it('names every fault with its place and imports nothing', async () => {
    const before = await batches();
    const done = await importIt(
      edited({
        'plan.published': '2020-02-30',
        'plan.periodEnd': '2019-12-31',
        'measures.0.period': undefined,
        'measures.1.amountNok': 'mange',
        'measures.3.platform': 'maybe',
        'goals.0.title': ' ',
        'indicators.0.colected': 'entered',
        'units.0.kind': 'castle',
      }),
    );
    if (!('faults' in done)) throw new Error('It was imported');
    const lines = reportPlanImport('plan.json', done);
    expect(lines[0]).toBe(`plan.json har ${done.faults.length} feil. Ingenting er importert.`);
    expect(lines).toContain('  plan.published skal være en dato som finnes, skrevet ÅÅÅÅ-MM-DD.');
    expect(lines).toContain('  measures[0].period mangler.');
    expect(lines).toContain('  measures[1].amountNok skal være et tall.');
    expect(lines).toContain('  measures[3].platform skal være «managed» eller «tracked».');
    expect(lines).toContain('  goals[0].title kan ikke være tom.');
    expect(lines).toContain('  indicators[0] har ukjente felt: colected.');
    expect(lines.some((line) => line.startsWith('  units[0].kind skal være «primary-school» eller'))).toBe(true);
    expect(await batches()).toEqual(before);
  });

  it('finds refs that are used twice, goals that are not there and a period that ends before it starts', async () => {
    const done = await importIt(
      edited({
        'plan.periodEnd': '2020-12-31',
        'measures.1.ref': '1',
        'measures.5.parts.1.ref': '6a',
        'measures.2.supports': ['M2', 'M9'],
        'units.1.name': '',
      }),
    );
    expect(done).toEqual({
      faults: [
        { path: 'units[1].name', sentence: 'kan ikke være tom.' },
        { path: 'plan.periodEnd', sentence: 'skal ikke være før periodStart.' },
        { path: 'measures[1].ref', sentence: '«1» er allerede brukt i measures[0].ref.' },
        { path: 'measures[5].parts[1].ref', sentence: '«6a» er allerede brukt i measures[5].parts[0].ref.' },
        { path: 'measures[2].supports[1]', sentence: 'viser til hovedmål «M9», som ikke finnes i goals.' },
      ],
    });
  });

  it('is read by everyone who is signed in, and by nobody else', async () => {
    const answer = await api.ask<null>(null, '{ plan { id } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('says so when the file is no JSON at all', async () => {
    expect(await importIt('{ "plan": ')).toMatchObject({ faults: [{ path: '(hele filen)' }] });
  });
});
