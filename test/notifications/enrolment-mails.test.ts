import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { messagesTo, workAgain, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ENROL = `mutation ($runId: ID!) { enrol(runId: $runId) { ... on Enrolment { id state } ... on Refusal { code } } }`;
const answer = (field: string) =>
  `mutation ($id: ID!) { answered: ${field}(enrolmentId: $id) { ... on Enrolment { id state } ... on Refusal { code } } }`;
const REJECT = `mutation ($id: ID!, $reason: String!) { answered: rejectRequest(enrolmentId: $id, reason: $reason) {
  ... on Enrolment { state } ... on Refusal { code } } }`;

describe('messages about a place in a course', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leader: GivenPerson;
  let sander: GivenPerson;
  let leila: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    await givenRole(api.sql, await givenPerson(api.sql, 'Vilja', sector), 'SECTOR_LEADER', sector);
  });
  beforeEach(async () => {
    sander = await givenPerson(api.sql, 'Sander', school);
    leila = await givenPerson(api.sql, 'Leila', school);
  });
  afterAll(() => api.close());

  async function enrol(person: GivenPerson, runId: string): Promise<string> {
    api.clock.advance({ seconds: 1 });
    const { data } = await api.ask<{ enrol: { id: string } }>(person.id, ENROL, { runId });
    await api.drain();
    return data.enrol.id;
  }

  async function act(person: GivenPerson, field: string, id: string): Promise<void> {
    api.clock.advance({ seconds: 1 });
    const { data } = await api.ask<{ answered: { code?: string } }>(person.id, answer(field), { id });
    expect(data.answered.code).toBeUndefined();
    await api.drain();
  }

  const kindsTo = async (person: GivenPerson): Promise<string[]> => (await messagesTo(api, person)).map((m) => m.kind);
  const lastTo = async (person: GivenPerson): Promise<StoredNotification> => {
    const last = (await messagesTo(api, person)).at(-1);
    if (!last) throw new Error('No message');
    return last;
  };

  it('confirms a seat with time, place and how to cancel', async () => {
    const run = await givenRun(api.sql, school, { title: 'Klassemiljø' });
    await enrol(sander, run.id);
    const mail = await lastTo(sander);
    expect(mail).toMatchObject({ kind: 'ENROLLED', state: 'SENT', attempts: 1, address: sander.email });
    expect(mail.subject).toBe('Du har plass på kurset: Klassemiljø');
    expect(mail.body_text).toContain('Hei, Sander');
    expect(mail.body_text).toContain('Når: 2 samlinger, første gang mandag 14. desember 2026 kl.\u00a009.00–10.30');
    expect(mail.body_text).toContain('Sted: Rena');
    expect(mail.body_text).toContain('innen søndag 13. desember 2026 kl.\u00a009.00');
    expect(mail.body_text).toContain(`http://localhost:3000/kurs/${run.id}`);
  });

  it('is made and sent once, however often the work is done', async () => {
    await enrol(sander, (await givenRun(api.sql, school)).id);
    const before = await messagesTo(api, sander);
    await workAgain(api);
    expect(await messagesTo(api, sander)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('tells the place on the waitlist, and then of the seat', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const seat = await enrol(sander, run.id);
    await enrol(leader, run.id);
    await enrol(leila, run.id);
    expect((await lastTo(leila)).body_text).toContain('Du er nummer 2 på ventelisten.');
    await act(sander, 'cancelEnrolment', seat);
    expect(await kindsTo(sander)).toEqual(['ENROLLED', 'CANCELLED']);
    expect((await lastTo(leader)).kind).toBe('PROMOTED');
    expect(await kindsTo(leila)).toEqual(['WAITLISTED']);
  });

  it('asks the nearest leader, and nobody else, and tells the person of the yes', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', title: 'Mitt valg' });
    const before = (await messagesTo(api, leader)).length;
    const id = await enrol(sander, run.id);
    const asked = await lastTo(leader);
    expect(asked.kind).toBe('APPROVAL_NEEDED');
    expect(asked.body_text).toContain('Sander Testmoen ved Rena skole ber om plass på Mitt valg.');
    expect(asked.body_text).toContain('http://localhost:3000/admin/godkjenninger');
    const others = `SELECT 1 FROM notification WHERE kind = 'APPROVAL_NEEDED' AND subject_id = $1 AND recipient_id <> $2`;
    expect((await api.sql.query(others, [id, leader.id])).rows).toHaveLength(0);
    await act(leader, 'approveRequest', id);
    expect(await kindsTo(sander)).toEqual(['REQUEST_RECEIVED', 'APPROVED']);
    expect((await messagesTo(api, leader)).length).toBe(before + 1);
  });

  it('tells the place in the queue when a yes comes to a full course', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', capacity: 1 });
    await act(leader, 'approveRequest', await enrol(sander, run.id));
    await act(leader, 'approveRequest', await enrol(leila, run.id));
    const approved = (await messagesTo(api, leila)).find((m) => m.kind === 'APPROVED');
    expect(approved?.body_text).toContain('Du er nummer 1 på ventelisten.');
  });

  it('gives the reason with a no', async () => {
    const id = await enrol(sander, (await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' })).id);
    await api.ask(leader.id, REJECT, { id, reason: 'For mange er borte\nden <b>uka</b>' });
    await api.drain();
    const mail = (await messagesTo(api, sander)).find((m) => m.kind === 'REJECTED');
    expect(mail?.body_text).toContain('Begrunnelsen er: For mange er borte den <b>uka</b>');
    expect(mail?.html).toContain('For mange er borte den &lt;b&gt;uka&lt;/b&gt;');
  });

  it('tells until when a seat is held, and that it no longer is', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1, promotion: 'OFFER' });
    const seat = await enrol(sander, run.id);
    await enrol(leila, run.id);
    await act(sander, 'cancelEnrolment', seat);
    const offer = (await messagesTo(api, leila)).find((m) => m.kind === 'OFFER');
    expect(offer?.body_text).toContain('Svar innen onsdag 25. november 2026 kl.\u00a012.00.');
    const { rows } = await api.sql.query<{ id: string }>(
      `UPDATE enrolment SET offer_expires_at = $2 WHERE run_id = $1 AND state = 'OFFERED' RETURNING id`,
      [run.id, api.clock.now()],
    );
    expect(rows).toHaveLength(1);
    await api.minute();
    await api.drain();
    expect(await kindsTo(leila)).toContain('OFFER_EXPIRED');
  });

  it('tells of a course that is cancelled, and of attendance that was not enough', async () => {
    for (const to of ['RUN_CANCELLED', 'NOT_COMPLETED']) {
      const id = await enrol(sander, (await givenRun(api.sql, school)).id);
      await api.sql.query(
        `SELECT enrolment_move($1, ARRAY['ENROLLED'], $2, $2, NULL, NULL, $3, ($3::timestamptz)::date)`,
        [id, to, api.clock.now()],
      );
      await api.drain();
      expect(await kindsTo(sander)).toContain(to);
    }
  });

  it('is written in the language of its reader', async () => {
    const run = await givenRun(api.sql, school);
    for (const [locale, words] of [
      ['nn', 'Du har plass på kurset'],
      ['en', 'You have a seat in the course'],
    ] as const) {
      const reader = await givenPerson(api.sql, 'Odd', school, { locale });
      await enrol(reader, run.id);
      expect((await lastTo(reader)).subject).toContain(words);
    }
  });

  it('names no course in the subject line to a guardian', async () => {
    const ylva = await givenPerson(api.sql, 'Ylva');
    const run = await givenRun(api.sql, school, { audience: 'BOTH', title: 'COS-P for foresatte' });
    await enrol(ylva, run.id);
    await enrol(sander, run.id);
    const mail = await lastTo(ylva);
    expect(mail.subject).toBe('Du har plass på kurset');
    expect(mail.body_text).toContain('COS-P for foresatte');
    expect((await lastTo(sander)).subject).toContain('COS-P for foresatte');
  });

  it('is not sent when it is no longer so', async () => {
    const run = await givenRun(api.sql, school);
    const { data } = await api.ask<{ enrol: { id: string } }>(sander.id, ENROL, { runId: run.id });
    // Written down, and waiting for the mail server, when the person changes their mind.
    await api.drain();
    await api.sql.query(`UPDATE notification SET state = 'PENDING', sent_at = NULL WHERE recipient_id = $1`, [
      sander.id,
    ]);
    await act(sander, 'cancelEnrolment', data.enrol.id);
    await workAgain(api);
    const states = new Map((await messagesTo(api, sander)).map((m) => [m.kind, m.state]));
    expect(states).toEqual(
      new Map([
        ['CANCELLED', 'SENT'],
        ['ENROLLED', 'CANCELLED'],
      ]),
    );
  });

  it('is kept out of outbox rows: they carry ids only', async () => {
    const secret = await givenPerson(api.sql, 'Kanarifugl', school);
    await enrol(secret, (await givenRun(api.sql, school)).id);
    const { rows } = await api.sql.query<{ row: string }>('SELECT outbox::text AS row FROM outbox');
    const all = rows.map((r) => r.row).join('\n');
    expect(all).not.toContain('Kanarifugl');
    expect(all).not.toContain(secret.email);
    expect((await lastTo(secret)).body_text).toContain('Kanarifugl');
  });
});
