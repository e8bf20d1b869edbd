import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseCanary, strangers, type Canary } from './canary.ts';
import { whereTold } from './canary-walk.ts';
import type { GivenPerson } from '../given/organisation.ts';

/** One walk is hundreds of questions; on a busy machine that takes its time. */
const WALK_MS = 120_000;

describe('who comes to a course for guardians, by every question', () => {
  let canary: Canary;

  beforeAll(async () => {
    canary = await releaseCanary();
  }, 60_000);
  afterAll(() => canary.close());

  it.each(strangers)(
    'is told nowhere to: %s',
    async (actor) => expect(await whereTold(canary, actor, 'query')).toEqual([]),
    WALK_MS,
  );

  it(
    'is told to those who run it (negative control)',
    async () => {
      expect(await whereTold(canary, 'its leader', 'query')).toContain('courseRun');
      expect(await whereTold(canary, 'coordinator', 'query')).toEqual(
        expect.arrayContaining(['courseRun', 'notification', 'outbox']),
      );
    },
    WALK_MS,
  );

  it('stands in Utboks for others as kind and state only, and can be neither shown nor sent again', async () => {
    const { api, people } = canary;
    const admin = people.get('system admin')!;
    const { rows } = await api.sql.query<{ id: string }>(`SELECT id FROM notification WHERE kind = 'ENROLLED'`);
    const id = rows[0]!.id;
    const { data } = await api.ask<{ notification: object }>(
      admin.id,
      'query ($id: ID!) { notification(id: $id) { kind closed state recipientName address subject text } }',
      { id },
    );
    expect(data.notification).toEqual({
      kind: 'ENROLLED',
      closed: true,
      state: 'SENT',
      recipientName: '–',
      address: '–',
      subject: '–',
      text: '–',
    });
    const preview = async (person: GivenPerson): Promise<number> =>
      (
        await api
          .http()
          .get(`/outbox/${id}/preview`)
          .set('cookie', await api.cookie(person.id))
      ).status;
    expect([await preview(admin), await preview(people.get('coordinator')!)]).toEqual([404, 200]);
    const again = await api.ask<{ a: object }>(
      admin.id,
      'mutation ($id: ID!) { a: resendNotification(notificationId: $id) { ... on Refusal { code } } }',
      { id },
    );
    expect(again.data.a).toEqual({ code: 'NOT_FOUND' });
  });

  it('is in no line of the log, and would be heard there (negative control)', () => {
    const { lines, text } = canary.log;
    expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(1000);
    expect(text()).not.toMatch(canary.sound);
    process.stdout.write('{"level":30,"planted":"Kari Kanarimoen"}\n');
    expect(text()).toMatch(canary.sound);
  });

  it(
    'is found with the guard off (negative control)',
    async () => {
      await canary.api.sql.query(`UPDATE person SET kind = 'EMPLOYEE' WHERE family_name = 'Kanarimoen'`);
      expect(await whereTold(canary, 'sector leader', 'query')).toContain('courseRun');
      expect(await whereTold(canary, 'system admin', 'query')).toEqual(
        expect.arrayContaining(['notification', 'outbox']),
      );
    },
    WALK_MS,
  );
});
