import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpTransport } from '../../apps/api/src/platform/mail/smtp-transport.ts';
import { givenRun } from '../given/courses.ts';
import { startMailServer, type MailServer } from '../given/mail-server.ts';
import { messagesTo, workAgain, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ENROL = `mutation ($runId: ID!) { enrol(runId: $runId) { ... on Enrolment { id } } }`;

describe('a mail server', () => {
  let server: MailServer;
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;

  beforeAll(async () => {
    server = await startMailServer();
    api = await startApi({ env: { SMTP_URL: server.url, BASE_URL: 'https://kompetanse.amot.example' } });
    school = await givenUnit(api.sql, 'Rena skole');
  });
  beforeEach(async () => {
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  afterAll(async () => {
    await api.close();
    await server.close();
  });

  /** Books a seat and works off what follows; answers what has become of the confirmation. */
  async function confirmed(): Promise<StoredNotification> {
    await api.ask(sander.id, ENROL, { runId: (await givenRun(api.sql, school, { title: 'Klassemiljø' })).id });
    await api.drain();
    return now();
  }

  async function now(): Promise<StoredNotification> {
    const [message] = await messagesTo(api, sander);
    if (!message) throw new Error('No message');
    return message;
  }

  const received = () => server.received.filter((mail) => mail.to.includes(sander.email));

  it('gets a message with text and HTML, to one person, that says it is automatic', async () => {
    const message = await confirmed();
    expect(message).toMatchObject({ state: 'SENT', attempts: 1, last_error: null });
    expect(received()).toHaveLength(1);
    const [mail] = received();
    expect(mail?.to).toEqual([sander.email]);
    expect(mail?.from).toBe('kompetanse@amot.example');
    expect(mail?.header('to')).toBe(sander.email);
    expect(mail?.header('cc')).toBeUndefined();
    expect(mail?.header('message-id')).toBe(`<${message.id}@kompetanse.amot.example>`);
    expect(mail?.header('auto-submitted')).toBe('auto-generated');
    expect(mail?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(message.body_text.trimEnd());
    expect(mail?.html.replaceAll('\r\n', '\n').trimEnd()).toBe(message.html.trimEnd());
    expect(mail?.text).toContain('https://kompetanse.amot.example/kurs/');
  });

  it('that is busy is tried again a minute later, and delivers once', async () => {
    server.answer(451);
    expect(await confirmed()).toMatchObject({ state: 'PENDING', attempts: 1, last_error: 'SMTP_451' });
    api.clock.advance({ seconds: 59 });
    await api.drain();
    expect(received()).toHaveLength(0);
    api.clock.advance({ seconds: 1 });
    await api.drain();
    expect(await now()).toMatchObject({ state: 'SENT', attempts: 2, last_error: null });
    await workAgain(api);
    expect(received()).toHaveLength(1);
  });

  it('that refuses the address for good is not asked again, and what it wrote is not kept', async () => {
    server.answer(550);
    expect(await confirmed()).toMatchObject({ state: 'FAILED', attempts: 1, last_error: 'SMTP_550' });
    api.clock.advance({ days: 3 });
    await api.drain();
    expect(received()).toHaveLength(0);
    const { rows } = await api.sql.query<{ row: string }>(
      'SELECT notification::text AS row FROM notification WHERE recipient_id = $1',
      [sander.id],
    );
    expect(rows[0]?.row).not.toContain('asked to refuse');
  });

  it('that stays busy is given up in the end', async () => {
    server.answer(...Array.from({ length: 9 }, () => 421));
    await confirmed();
    for (let days = 0; days < 9; days += 1) {
      api.clock.advance({ days: 1 });
      await api.drain();
    }
    expect(await now()).toMatchObject({ state: 'FAILED', attempts: 9, last_error: 'SMTP_421' });
    expect(received()).toHaveLength(0);
  });

  it('may get a second copy with the same Message-ID when we die after it accepted, and never none', async () => {
    const message = await confirmed();
    // Killed before the answer was noted: the message still waits, its row still open and its lease run out.
    await api.sql.query(`UPDATE notification SET state = 'PENDING', sent_at = NULL WHERE id = $1`, [message.id]);
    await api.sql.query(`UPDATE outbox SET completed_at = NULL WHERE payload->>'notificationId' = $1`, [message.id]);
    await api.drain();
    expect(received().map((mail) => mail.header('message-id'))).toEqual([
      `<${message.id}@kompetanse.amot.example>`,
      `<${message.id}@kompetanse.amot.example>`,
    ]);
    expect(await now()).toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it.each([
    'a@amot.example, b@amot.example',
    'a@amot.example;b@amot.example',
    '"a b"@amot.example',
    'a@amot.example\r\nBcc: b@amot.example',
    'Gruppe: a@amot.example, b@amot.example;',
    '<a@amot.example>',
    '"x@evil.example"@amot.example',
    'a@b@amot.example',
    'a@localhost',
    '',
  ])('never hears of an address that is not exactly one: %j', async (address) => {
    const before = server.received.length;
    await api.sql.query('UPDATE person SET email = $2 WHERE id = $1', [sander.id, address]);
    expect(await confirmed()).toMatchObject({ state: 'FAILED', last_error: 'ADDRESS' });
    expect(server.received).toHaveLength(before);
  });

  it('gets the address as it is now, when it was put right while the message waited', async () => {
    server.answer(451);
    await confirmed();
    await api.sql.query(`UPDATE person SET email = 'ny@amot.example' WHERE id = $1`, [sander.id]);
    api.clock.advance({ minutes: 1 });
    await api.drain();
    expect((await now()).address).toBe('ny@amot.example');
    expect(server.received.at(-1)?.to).toEqual(['ny@amot.example']);
  });
});

describe('no mail server to be reached', () => {
  it('says CONNECTION or what the socket says, and that it may go better later', async () => {
    const gone = await startMailServer();
    await gone.close();
    const transport = new SmtpTransport({ url: gone.url, from: 'a@amot.example', host: 'amot.example' });
    const letter = { id: '1', to: 'b@amot.example', subject: 'x', html: 'x', text: 'x' };
    await expect(transport.send(letter)).rejects.toMatchObject({
      permanent: false,
      code: expect.stringMatching(/^[A-Z]+$/),
    });
    transport.close();
  });
});
