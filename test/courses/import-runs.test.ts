import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson } from '../given/organisation.ts';
import { openRunDesk, runFile, runLine, type RunDesk } from '../given/run-file.ts';

const TWO_EVENINGS = [
  runLine(),
  runLine({ Start: '18.01.2027 18:00', Slutt: '18.01.2027 20:00', Sted: 'Gymsalen' }),
] as const;

describe('runs from a file', () => {
  let desk: RunDesk;
  const sql = (text: string, ...values: readonly unknown[]) => desk.api.sql.query(text, [...values]);
  const exported = async (): Promise<string> =>
    (
      await desk.api
        .http()
        .get('/courses/runs.csv')
        .set('cookie', await desk.api.cookie(desk.coordinator.id))
    ).text;

  beforeAll(async () => {
    desk = await openRunDesk();
  });
  beforeEach(async () => {
    await sql(`DELETE FROM run_leader`);
    await sql(`DELETE FROM course_session WHERE run_id IN (SELECT id FROM course_run WHERE import_key IS NOT NULL)`);
    await sql(`DELETE FROM course_run WHERE import_key IS NOT NULL AND id NOT IN (SELECT run_id FROM enrolment)`);
    await sql(`DELETE FROM import_batch`);
  });
  afterAll(() => desk.api.close());

  it('become drafts, with the rows of one key as the sessions of one run', async () => {
    const done = await desk.imported(runFile([...TWO_EVENINGS, runLine({ Nøkkel: 'V27-2', Vert: 'Barnehagen' })]));
    expect(done).toMatchObject({ applied: true, created: 2, changed: 0, unchanged: 0, ignored: [] });
    expect(done.runs[0]).toMatchObject({ row: 2, key: 'V27-1', course: 'COS-P', sessions: 2, action: 'CREATE' });
    expect(await desk.run('V27-1')).toMatchObject({
      ...{ state: 'DRAFT', code: 'COSP', host: 'Rena skole', place: 'Biblioteket', capacity: 12, minimum: 1 },
      ...{ opens: new Date('2026-11-23T11:00:00Z'), closes: new Date('2027-01-04T17:00:00Z'), approval: 'NONE' },
      sessions: ['1|Samling 1|Biblioteket|11.01.2027 18:00|19:30', '2|Samling 2|Gymsalen|18.01.2027 18:00|20:00'],
    });
    expect((await desk.run('V27-2'))?.['host']).toBe('Barnehagen');
    const { rows } = await sql(`SELECT kind, added, changed, ended, unchanged FROM import_batch`);
    expect(rows).toEqual([{ kind: 'RUNS', added: 2, changed: 0, ended: 0, unchanged: 0 }]);
    const story = await sql(`SELECT actor_id FROM audit_entry WHERE action = 'RUNS_IMPORTED'`);
    expect(story.rows).toEqual([{ actor_id: desk.coordinator.id }]);
  });

  it('are the same after the same file once more', async () => {
    const file = runFile(TWO_EVENINGS);
    await desk.imported(file);
    const first = await desk.run('V27-1');
    desk.api.clock.set('2026-11-25T11:00:00Z');
    expect(await desk.imported(file)).toMatchObject({ created: 0, changed: 0, unchanged: 1, runs: [] });
    desk.api.clock.set('2026-11-23T11:00:00Z');
    expect(await desk.run('V27-1')).toEqual(first);
    // The control: one other cell, and it is not the same.
    expect(
      await desk.imported(
        runFile([runLine({ Plasser: '13' }), ...TWO_EVENINGS.slice(1)].map((line) => line.replace(';12', ';13'))),
      ),
    ).toMatchObject({ changed: 1 });
    expect(await desk.run('V27-1')).toMatchObject({ capacity: 13, version: Number(first?.['version']) + 1 });
  });

  it('are made once, also when the same file is sent twice at the same time', async () => {
    const file = runFile(TWO_EVENINGS);
    const done = await Promise.all([desk.imported(file), desk.imported(file), desk.imported(file)]);
    expect(done.map(({ created, unchanged }) => `${created} ${unchanged}`).sort()).toEqual(['0 1', '0 1', '1 0']);
  });

  it('change while they are drafts, and keep what the file does not say', async () => {
    await desk.imported(runFile(TWO_EVENINGS));
    await sql(`UPDATE course_session SET title = 'Trygghet', mandatory = false, video_url = 'https://video.example/rom'
      WHERE no = 1 AND run_id IN (SELECT id FROM course_run WHERE import_key = 'V27-1')`);
    const done = await desk.imported(
      runFile([
        runLine({ Start: '13.01.2027 17:00', Slutt: '13.01.2027 18:00', Sted: 'Kinoen', Vert: 'Barnehagen' }),
        runLine({ Start: '20.01.2027 18:00', Slutt: '20.01.2027 20:00', Vert: 'Barnehagen' }),
      ]),
    );
    expect(done.runs).toMatchObject([
      { action: 'CHANGE', fields: ['place', 'closesAt', 'cancelUntil', 'hostUnitId', 'sessions'] },
    ]);
    expect(await desk.run('V27-1')).toMatchObject({
      ...{ place: 'Kinoen', host: 'Barnehagen', closes: new Date('2027-01-06T17:00:00Z') },
      sessions: ['1|Trygghet|Kinoen|13.01.2027 17:00|18:00', '2|Samling 2|Biblioteket|20.01.2027 18:00|20:00'],
    });
    const kept = await sql(
      `SELECT mandatory, s.video_url FROM course_session s JOIN course_run r ON r.id = s.run_id WHERE import_key = 'V27-1' AND no = 1`,
    );
    expect(kept.rows).toEqual([{ mandatory: false, video_url: 'https://video.example/rom' }]);
  });

  it('take dates, titles and approval when the file has them, in any language', async () => {
    const header = `Key;Course code;Host;Place;Starts;Ends;Seats;Session;Minimum;Booking opens;Booking deadline;Cancellation deadline;Approval;Farge`;
    const line = `E-1;cosp;rena skole;Rena;2027-02-01 09:00;01.02.2027 kl. 10:30;8;Start;3;2026-12-01 08:00;15.01.2027 12:00;20.01.2027 12:00;The unit leader approves;blå`;
    expect(await desk.imported(runFile([line], header))).toMatchObject({ created: 1, ignored: ['Farge'] });
    expect(await desk.run('E-1')).toMatchObject({
      ...{
        minimum: 3,
        approval: 'UNIT_LEADER',
        opens: new Date('2026-12-01T07:00:00Z'),
        closes: new Date('2027-01-15T11:00:00Z'),
      },
      sessions: ['1|Start|Rena|01.02.2027 09:00|10:30'],
    });
  });

  it('are only shown on a dry run, and stored without it', async () => {
    const before = await desk.stored();
    for (const query of ['?dryRun=true', '?dryRun=1', '?dryRun=', '?dryRun=ja&dryRun=nei'])
      expect(await desk.imported(runFile(TWO_EVENINGS), { query })).toMatchObject({ applied: false, created: 1 });
    expect(await desk.stored()).toEqual(before);
    expect(await desk.imported(runFile(TWO_EVENINGS), { query: '?dryRun=false' })).toMatchObject({ applied: true });
    expect(await desk.stored()).not.toEqual(before);
  });

  it('come back as they were from the file that Kompetanse writes, also with texts that look like formulas', async () => {
    await desk.imported(runFile([...TWO_EVENINGS, runLine({ Nøkkel: 'V27-3', Sted: `"'=HYPERLINK(1);""x"""` })]));
    expect(await desk.run('V27-3')).toMatchObject({ place: `=HYPERLINK(1);"x"` });
    const file = await exported();
    expect(file).toContain(`"'=HYPERLINK(1);""x"""`);
    const before = await desk.run('V27-3');
    expect(await desk.imported(file)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await desk.run('V27-3')).toEqual(before);

    // Edited: the draft with two evenings keeps them, and moves to another place where it stood at the old one.
    const edited = file.replace(/;Biblioteket;(.*?);12;/, ';Kantinen;$1;14;');
    expect(await desk.imported(edited)).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await desk.run('V27-1')).toMatchObject({
      ...{ place: 'Kantinen', capacity: 14 },
      sessions: ['1|Samling 1|Kantinen|11.01.2027 18:00|19:30', '2|Samling 2|Gymsalen|18.01.2027 18:00|20:00'],
    });
    // A run that was made in Kompetanse is known by its id.
    expect(file).toContain(desk.course.id);
  });

  it('that are open take seats and place, never sessions or course; those who wait get the new seats', async () => {
    const run = await givenRun(desk.api.sql, desk.school, {
      capacity: 1,
      startsAt: '2027-01-11T17:00:00Z',
      title: 'Åpent',
    });
    await sql(`UPDATE course_run SET import_key = 'OPEN' WHERE id = $1`, run.id);
    const { code } = (await sql(`SELECT code FROM course WHERE id = $1`, run.courseId)).rows[0] as { code: string };
    await givenEnrolment(desk.api.sql, run, await givenPerson(desk.api.sql, 'Leila', desk.school));
    const sander = await givenEnrolment(desk.api.sql, run, await givenPerson(desk.api.sql, 'Sander', desk.school), {
      state: 'WAITLISTED',
    });
    const line = { Nøkkel: 'OPEN', Kurskode: code, Slutt: '18.01.2027 19:30', Sted: 'Rena', Plasser: '1' };
    expect(await desk.imported(runFile([runLine(line)]))).toMatchObject({ unchanged: 1 });
    expect(await desk.refused(runFile([runLine({ ...line, Kurskode: 'COSP', Plasser: '0' })]))).toEqual([
      '2 Kurskode COURSE_FIXED',
      '2 Plasser NUMBER_OUT_OF_RANGE',
    ]);
    expect(await desk.refused(runFile([runLine({ ...line, Slutt: '11.01.2027 19:30' })]))).toEqual([
      '2 Start SESSIONS_FIXED',
    ]);
    expect(await desk.imported(runFile([runLine({ ...line, Plasser: '2' })]))).toMatchObject({ changed: 1 });
    const { rows } = await sql(`SELECT state FROM enrolment WHERE id = $1`, sander);
    expect(rows).toEqual([{ state: 'ENROLLED' }]);
    expect(await desk.refused(runFile([runLine({ ...line, Plasser: '1' })]))).toEqual([
      '2 Plasser CAPACITY_BELOW_TAKEN',
    ]);
    await sql(`UPDATE course_run SET state = 'COMPLETED' WHERE id = $1`, run.id);
    expect(await desk.refused(runFile([runLine({ ...line, Plasser: '3' })]))).toEqual(['2 Nøkkel RUN_OVER']);
    expect(await desk.imported(runFile([runLine({ ...line, Plasser: '2' })]))).toMatchObject({ unchanged: 1 });
  });
});
