import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication } from '../given/further-education.ts';
import { givenSchool, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying } from './asking.ts';

const input = { supportNok: 180_000, months: 24, leaveFrom: '2027-01-04', fromOn: '2027-01-04' };

describe('an agreement on binding time', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
  });
  afterAll(() => api.close());

  const granted = (): Promise<string> =>
    givenApplication(api.sql, all.student, all.school, {
      state: 'APPROVED',
      startsOn: '2027-01-04',
      endsOn: '2027-12-15',
    });
  const offer = (who: { id: string }, applicationId: string, change: object = {}) =>
    steps.change(who, 'offer', { applicationId, input: { ...input, ...change } });

  it('is offered by the owner for large support, read and signed by the employee, and ends by itself', async () => {
    const { student, leader, owner } = all;
    const id = await granted();
    for (const [change, code] of [
      [{ supportNok: 149_999 }, 'SUPPORT_BELOW_LIMIT'],
      [{ months: 25 }, 'BINDING_MONTHS_WRONG'],
      [{ fromOn: '2027-01-03' }, 'BINDING_DATES_WRONG'],
      [{ leaveFrom: '2026-11-22' }, 'BINDING_TOO_LATE'],
    ] as const)
      expect((await offer(owner, id, change)).code).toBe(code);
    expect((await offer(leader, id)).code).toBe('NOT_FOUND');
    const both = await Promise.all([offer(owner, id), offer(owner, id)]);
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['BINDING_EXISTS', 'OK']);
    const [binding] = (await steps.see(student, id))?.bindings ?? [];
    expect(binding).toMatchObject({ state: 'OFFERED', toOn: '2029-01-03', actions: ['SIGN'] });
    expect(binding?.text).toContain('24 måneder');
    const sign = (who: { id: string }, version = binding?.version) =>
      steps.change(who, 'sign', { bindingId: binding?.id, version });
    expect((await sign(owner)).code).toBe('NOT_FOUND');
    expect((await sign(student, 99)).code).toBe('STALE_STATE');
    const signed = await Promise.all([sign(student), sign(student)]);
    expect(signed.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'STALE_STATE']);
    expect((await steps.see(leader, id))?.bindings?.[0]?.state).toBe('SIGNED');
    api.clock.set('2029-01-04T11:00:00Z');
    expect((await steps.see(student, id))?.bindings?.[0]).toMatchObject({ state: 'ENDED', actions: [] });
    api.clock.set('2026-11-23T11:00:00Z');
  });

  it('is never signed after the leave began: the owner takes it back', async () => {
    const { student, owner } = all;
    const id = await granted();
    const [binding] = (await offer(owner, id)).bindings ?? [];
    api.clock.set('2027-01-05T11:00:00Z');
    const late = await steps.change(student, 'sign', { bindingId: binding?.id, version: binding?.version });
    expect(late.code).toBe('BINDING_TOO_LATE');
    // Negative control: the database holds it too.
    const force = (sql: string): Promise<unknown> => api.sql.query(sql, [binding?.id]);
    await expect(
      force(`UPDATE binding_agreement SET state = 'SIGNED', signed_at = '2027-01-05T11:00:00Z' WHERE id = $1`),
    ).rejects.toThrow('signed_before_leave');
    await expect(force(`UPDATE binding_agreement SET months = 25 WHERE id = $1`)).rejects.toThrow();
    await expect(force(`UPDATE binding_agreement SET text = 'noe annet' WHERE id = $1`)).rejects.toThrow(
      'stays as it was',
    );
    const back = await steps.change(owner, 'withdraw', { bindingId: binding?.id });
    expect(back.bindings?.[0]).toMatchObject({ state: 'WITHDRAWN', actions: [] });
    expect((await steps.see(student, id))?.bindings).toEqual([]);
    api.clock.set('2026-11-23T11:00:00Z');
  });

  it('is released by the owner with a reason, never by oneself', async () => {
    const { student, owner } = all;
    const id = await granted();
    const [binding] = (await offer(owner, id)).bindings ?? [];
    const release = (who: { id: string }, reason = 'Familien flytter.') =>
      steps.change(who, 'release', { bindingId: binding?.id, reason });
    expect((await release(owner)).code).toBe('STALE_STATE');
    await steps.change(student, 'sign', { bindingId: binding?.id, version: binding?.version });
    expect((await release(owner, ' ')).code).toBe('REASON_MISSING');
    expect((await release(student)).code).toBe('ERROR NOT_FOUND');
    const free = await release(owner);
    expect(free.bindings?.[0]).toMatchObject({ state: 'RELEASED', releaseReason: 'Familien flytter.' });
    expect(free.mayOfferBinding).toBe(true);
  });
});
