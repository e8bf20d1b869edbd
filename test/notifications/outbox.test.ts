import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const OUTBOX = `query ($first: PageSize, $after: String, $state: NotificationState) { outbox(first: $first, after: $after, state: $state) {
  total endCursor notifications { id kind recipientName address subject text previewUrl state attempts lastError dueAt sentAt createdAt } } }`;
const ONE = `query ($id: ID!) { notification(id: $id) { id subject } }`;
const RESEND = `mutation ($id: ID!) { resendNotification(notificationId: $id) { ... on Notification { id state attempts } ... on Refusal { code } } }`;
const ENROL = `mutation ($runId: ID!) { enrol(runId: $runId) { ... on Enrolment { id } } }`;
const CANCEL = `mutation ($id: ID!) { cancelEnrolment(enrolmentId: $id) { ... on Enrolment { state } } }`;

interface Page {
  readonly outbox: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly notifications: readonly { readonly id: string; readonly kind: string; readonly previewUrl: string }[];
  };
}

interface Resent {
  readonly resendNotification: { readonly code?: string; readonly state?: string; readonly attempts?: number };
}

describe('Utboks', () => {
  let api: TestApi;
  let school: GivenUnit;
  let coordinator: GivenPerson;
  let admin: GivenPerson;
  let people: GivenPerson[];
  let enrolments: string[];

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    coordinator = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', school);
    admin = await givenPerson(api.sql, 'Eli', school);
    await givenRole(api.sql, admin, 'SYSTEM_ADMIN', school);
    const run = await givenRun(api.sql, school, { title: '<b>Klassemiljø</b>' });
    people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => givenPerson(api.sql, name, school)));
    enrolments = [];
    for (const person of people) {
      api.clock.advance({ seconds: 1 });
      const { data } = await api.ask<{ enrol: { id: string } }>(person.id, ENROL, { runId: run.id });
      enrolments.push(data.enrol.id);
      await api.drain();
    }
  });
  afterAll(() => api.close());

  const idOf = async (person: GivenPerson): Promise<string> => (await messagesTo(api, person))[0]?.id ?? '';
  const page = async (variables: Record<string, unknown>, who = coordinator): Promise<Page['outbox']> =>
    (await api.ask<Page>(who.id, OUTBOX, variables)).data.outbox;

  it('shows every message, newest first, a page at a time', async () => {
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.endCursor });
    const third = await page({ first: 2, after: second.endCursor });
    expect([first.total, second.total, third.total]).toEqual([5, 5, 5]);
    const seen = [first, second, third].flatMap((p) => p.notifications.map((n) => n.id));
    const all = await Promise.all([...people].reverse().map(idOf));
    expect(seen).toEqual(all);
    expect(third.endCursor).toBeNull();
  });

  it('shows what was written, to whom and what became of it', async () => {
    const { notifications } = await page({ first: 1 });
    expect(notifications[0]).toMatchObject({
      kind: 'ENROLLED',
      recipientName: 'E Testmoen',
      address: people[4]?.email,
      subject: 'Du har plass på kurset: <b>Klassemiljø</b>',
      text: expect.stringContaining('Hei, E'),
      state: 'SENT',
      attempts: 1,
      lastError: null,
    });
  });

  it('can be asked for one state', async () => {
    await api.sql.query(
      `UPDATE notification SET state = 'FAILED', sent_at = NULL, last_error = 'SMTP_550' WHERE id = $1`,
      [await idOf(people[0]!)],
    );
    const failed = await page({ state: 'FAILED' });
    expect(failed).toMatchObject({ total: 1, endCursor: null });
    expect((await page({ state: 'SENT' })).total).toBe(4);
    expect((await page({ state: 'MISSED' })).notifications).toEqual([]);
  });

  it('knows nothing of a cursor or an id that is none', async () => {
    for (const none of ['x', '\u0000', crypto.randomUUID()]) {
      expect((await page({ after: none })).notifications).toEqual([]);
      expect((await api.ask<{ notification: null }>(admin.id, ONE, { id: none })).data.notification).toBeNull();
    }
    const id = await idOf(people[1]!);
    expect((await api.ask<{ notification: { id: string } }>(admin.id, ONE, { id })).data.notification.id).toBe(id);
  });

  it('sends a message that failed once more, and notes who asked', async () => {
    const id = await idOf(people[0]!);
    const { data } = await api.ask<Resent>(admin.id, RESEND, { id });
    expect(data.resendNotification).toMatchObject({ state: 'PENDING', attempts: 0 });
    expect((await api.ask<Resent>(admin.id, RESEND, { id })).data.resendNotification.code).toBe('STALE_STATE');
    await api.drain();
    const [message] = await messagesTo(api, people[0]!);
    expect(message).toMatchObject({ state: 'SENT', attempts: 1, last_error: null });
    const audit = `SELECT actor_id FROM audit_entry WHERE object_id = $1 AND action = 'NOTIFICATION_RESENT'`;
    expect((await api.sql.query(audit, [id])).rows).toEqual([{ actor_id: admin.id }]);
  });

  it('does not send again what is no longer so, and keeps what became of it', async () => {
    await api.ask(people[2]!.id, CANCEL, { id: enrolments[2] });
    const { data } = await api.ask<Resent>(admin.id, RESEND, { id: await idOf(people[2]!) });
    expect(data.resendNotification.code).toBe('MESSAGE_OUTDATED');
    expect((await messagesTo(api, people[2]!))[0]?.state).toBe('SENT');
  });

  it('refuses with NOT_FOUND to send what is not there', async () => {
    for (const id of [crypto.randomUUID(), 'x', '\u0000'])
      expect((await api.ask<Resent>(admin.id, RESEND, { id })).data.resendNotification.code).toBe('NOT_FOUND');
  });

  describe('a preview', () => {
    const preview = async (who: GivenPerson | null, id: string) => {
      const request = api.http().get(`/outbox/${id}/preview`);
      if (who) request.set('cookie', await api.cookie(who.id));
      return request;
    };

    it('is the HTML as it was written, in a page that can do nothing', async () => {
      const [message] = await messagesTo(api, people[1]!);
      const response = await preview(coordinator, message?.id ?? '');
      expect(response.status).toBe(200);
      expect(response.text).toBe(message?.html);
      expect(response.text).toContain('&lt;b&gt;Klassemiljø&lt;/b&gt;');
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
      );
      expect(response.headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(response.headers['cache-control']).toBe('no-store');
      const { notifications } = await page({ first: 1 });
      expect(notifications[0]?.previewUrl).toBe(`/outbox/${notifications[0]?.id}/preview`);
    });

    it('leaves the strict policy of all other pages as it is', async () => {
      const { headers } = await api.http().get('/livez');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    });

    it('is not there for its own reader, nor for leaders or nobody', async () => {
      const id = await idOf(people[1]!);
      const leader = await givenPerson(api.sql, 'Torbjørn', school);
      await givenRole(api.sql, leader, 'SECTOR_LEADER', school);
      for (const who of [people[1]!, leader, null]) expect((await preview(who, id)).status).toBe(404);
      expect((await preview(admin, id)).status).toBe(200);
      for (const none of ['x', '%00', crypto.randomUUID()])
        expect([400, 404]).toContain((await preview(admin, none)).status);
    });
  });

  it('is not there for those without the role', async () => {
    const id = await idOf(people[1]!);
    const leader = await givenPerson(api.sql, 'Samira', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    for (const who of [people[1]!, leader]) {
      for (const [text, variables] of [
        [OUTBOX, {}],
        [ONE, { id }],
        [RESEND, { id }],
      ] as const) {
        const answer = await api.ask<null>(who.id, text, variables);
        expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    }
    expect((await api.ask<null>(null, OUTBOX)).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
