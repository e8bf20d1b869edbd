import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../given/organisation.ts';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { sendEvidence, studying } from './asking.ts';

describe('what shows a result', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
  });
  afterAll(() => api.close());

  it('is needed for a pass, and is read by those who follow the study and nobody else', async () => {
    const { student, leader, owner, school } = all;
    const id = await givenStudy(api, all);
    const semesterId = (await steps.see(student, id))?.semesters?.[0]?.id ?? '';
    const told = { semesterId, outcome: 'PASSED', credits: 15, resultOn: '2026-11-20' };
    expect((await steps.change(student, 'report', told)).code).toBe('EVIDENCE_MISSING');
    expect(
      (await sendEvidence(api, student, semesterId, { name: 'virus.pdf', bytes: Buffer.from('MZ not a pdf') })).status,
    ).not.toBe(200);
    const colleague = await givenPerson(api.sql, 'Kollega', school);
    for (const who of [leader, colleague]) {
      expect((await sendEvidence(api, who, semesterId)).body['id']).toBeUndefined();
      // Not even looked at: a file of the wrong kind is not told to be of the wrong kind.
      const wrong = { name: 'virus.pdf', bytes: Buffer.from('MZ not a pdf') };
      expect((await sendEvidence(api, who, semesterId, wrong)).status).toBe(404);
    }
    expect((await sendEvidence(api, student, semesterId)).body).toMatchObject({ already: false });
    expect((await sendEvidence(api, student, semesterId)).body).toMatchObject({ already: true });
    const seen = await steps.change(student, 'report', told);
    const file = seen.semesters?.[0]?.evidence[0];
    expect(seen.semesters?.[0]?.evidence).toHaveLength(1);
    const open = async (who: { id: string }): Promise<number> =>
      (
        await api
          .http()
          .get(file?.address ?? '')
          .set('cookie', await api.cookie(who.id))
      ).status;
    expect(await Promise.all([student, leader, owner, colleague].map(open))).toEqual([200, 200, 200, 404]);
    // What was told stays as the leader meets it; a failed semester needs no file.
    const gone = await steps.change(student, 'removeEvidence', { semesterId, fileId: file?.id });
    expect(gone.code).toBe('STALE_STATE');
    await sendEvidence(api, student, semesterId, { name: 'mer.pdf' });
    expect((await steps.see(leader, id))?.semesters?.[0]?.evidence).toHaveLength(1);
    await steps.sendBack(leader, seen.semesters?.[0]);
    const taken = await steps.change(student, 'removeEvidence', { semesterId, fileId: file?.id });
    expect(taken.semesters?.[0]?.evidence).toEqual([]);
    expect((await api.sql.query('SELECT 1 FROM stored_file WHERE id = $1', [file?.id])).rowCount).toBe(0);
    const failed = await steps.change(student, 'report', { ...told, outcome: 'FAILED', credits: 0 });
    expect(failed.semesters?.[0]?.toldOutcome).toBe('FAILED');
  });
});
