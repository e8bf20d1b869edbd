import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { messagesTo, workAgain, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPresence } from '../given/supervision.ts';
import { hearLog, type HeardLog } from '../guardians/heard-log.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from '../supervision/writing.ts';

const PLAN = `mutation ($input: SupervisionPlanInput!) { done: planSupervision(input: $input) {
  ... on SupervisionSeries { id sessions { id } } ... on Refusal { code } } }`;
const MOVE = `mutation ($input: SupervisionMoveInput!) { done: moveSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const CANCEL = `mutation ($input: SupervisionCancelInput!) { done: cancelSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const ADD = `mutation ($input: SupervisionMeetingInput!) { done: addSupervisionMeeting(input: $input) { ... on Refusal { code } } }`;
const STOP = `mutation ($id: ID!) { done: stopSupervision(seriesId: $id, reason: "Kanarigrunn") { ... on Refusal { code } } }`;
const PEOPLE = `mutation ($id: ID!, $people: [ID!]!) { done: changeSupervisionParticipants(seriesId: $id, personIds: $people) { ... on Refusal { code } } }`;

interface Done {
  readonly id?: string;
  readonly code?: string;
  readonly sessions?: readonly { readonly id: string }[];
}

/** What nobody may read in a message, and whoever writes it there by mistake is heard. */
const SOUND = /Kanari/i;
const NOON = '2026-11-23T11:00:00Z';

describe('messages about supervision', () => {
  let api: TestApi;
  let log: HeardLog;
  let school: GivenUnit;
  let [marius, sander, leila, aino]: GivenPerson[] = [];
  let id = '';
  let sessions: string[] = [];
  /** Versions as they were last seen, by meeting. */
  const seen = new Map<string, number>();

  const does = async (by: GivenPerson, query: string, variables: object): Promise<Done> => {
    const { data, errors } = await api.ask<{ done: Done }>(by.id, query, { ...variables });
    if (errors || data.done.code) throw new Error(JSON.stringify(errors ?? data.done));
    return data.done;
  };
  const rest = async (minutes = 3): Promise<void> => {
    api.clock.advance({ seconds: minutes * 60 });
    await api.drain();
  };
  const versionOf = (sessionId: string): number => {
    const version = seen.get(sessionId) ?? 1;
    seen.set(sessionId, version + 1);
    return version;
  };
  const move = (by: GivenPerson, sessionId: string, from: string) =>
    does(by, MOVE, {
      input: {
        ...{ sessionId, version: versionOf(sessionId), day: '2026-12-10', from, minutes: 45, place: 'Elverum' },
        ...{ reason: 'Kanarigrunn', clashReason: 'Kanarikollisjon' },
      },
    });
  const cancel = (by: GivenPerson, sessionId: string) =>
    does(by, CANCEL, { input: { sessionId, version: versionOf(sessionId), reason: 'Kanarigrunn' } });
  const plan = async (): Promise<void> => {
    const dates = { firstDay: '2026-12-03', from: '14:30', minutes: 60, count: 3, everyWeeks: 1, place: 'Møterommet' };
    const skips = { skipPublicHolidays: true, skippedHolidayIds: [], keep: [], skip: [], leaderIds: [] };
    const wish = { title: 'Kanaritittel', goal: 'Kanarimål', participantIds: [sander!.id, leila!.id] };
    const series = await does(marius!, PLAN, { input: { ...wish, dates: { ...dates, ...skips } } });
    id = series.id ?? '';
    sessions = series.sessions?.map((session) => session.id) ?? [];
  };
  const to = async (person: GivenPerson): Promise<StoredNotification[]> =>
    (await messagesTo(api, person)).filter(({ kind }) => kind.startsWith('SUPERVISION_'));
  const said = async (person: GivenPerson): Promise<string[]> =>
    (await to(person)).map(({ kind, state }) => `${kind.replace('SUPERVISION_', '')} ${state}`);

  beforeAll(async () => {
    log = hearLog();
    api = await startApi({ env: { LOG_LEVEL: 'debug' } });
    school = await givenUnit(api.sql, 'Rena skole');
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query(`UPDATE supervision_series SET state = 'COMPLETED' WHERE state <> 'STOPPED'`); // of the stories before
    seen.clear();
    [marius, sander, leila, aino] = await Promise.all(
      ['Marius', 'Sander', 'Leila', 'Aino'].map((name) => givenPerson(api.sql, name, school)),
    );
    await givenRole(api.sql, marius!, 'COURSE_LEADER', school);
    await givenRole(api.sql, aino!, 'COURSE_COORDINATOR', school);
  });
  afterAll(async () => {
    await api.close();
    log.stop();
  });

  it('tell each who takes part of a plan in one message with all dates, and not who planned it', async () => {
    await plan();
    await api.drain();
    expect(await said(sander!)).toEqual([]); // it rests first
    await rest();
    expect(await said(sander!)).toEqual(['PLANNED SENT']);
    expect(await said(leila!)).toEqual(['PLANNED SENT']);
    expect(await said(marius!)).toEqual([]);
    const [mail] = await to(sander!);
    expect(mail?.subject).toBe('Du er med i veiledning');
    expect(mail?.body_text).toContain('Det er satt opp 3 møter med veiledning for deg.');
    expect(mail?.body_text).toContain('Med: Marius Testmoen');
    expect(mail?.body_text).toContain('Møte 1: torsdag 3. desember 2026 kl.\u00a014.30–15.30, Møterommet');
    expect(mail?.body_text).toContain('Møte 3: torsdag 17. desember 2026');
    expect(mail?.body_text).toContain('http://localhost:3000/veiledning');
  });

  it.each([
    ['nn', 'Du er med i rettleiing', 'Med: Marius Testmoen', 'torsdag 3. desember 2026'],
    ['en', 'You take part in supervision', 'With: Marius Testmoen', 'Thursday, 3 December 2026'],
  ])('speak %s to who reads it', async (locale, subject, withWhom, day) => {
    await api.sql.query('UPDATE person SET locale = $2 WHERE id = $1', [sander!.id, locale]);
    await plan();
    await rest();
    const [mail] = await to(sander!);
    expect(mail?.subject).toBe(subject);
    expect(mail?.body_text).toContain(withWhom);
    expect(mail?.body_text).toContain(day);
  });

  it('tell once of a meeting that is moved twice quickly, with its last time, and are made once however often', async () => {
    await plan();
    await rest();
    await move(marius!, sessions[0]!, '09:00');
    api.clock.advance({ seconds: 30 });
    await move(marius!, sessions[0]!, '11:00');
    await rest();
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'MOVED SENT']);
    const mail = (await to(sander!)).at(-1);
    expect(mail?.body_text).toContain('Når: torsdag 10. desember 2026 kl.\u00a011.00–11.45');
    expect(mail?.body_text).toContain('Sted: Elverum');
    expect(mail?.body_text).toContain(`/veiledning/${sessions[0]}`);
    expect(mail?.body_text).not.toContain('09.00');
    const before = await to(sander!);
    await workAgain(api);
    expect(await to(sander!)).toEqual(before);
    await move(marius!, sessions[0]!, '12:00'); // negative control: moved again later, told again
    await rest();
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'MOVED SENT', 'MOVED SENT']);
  });

  it('tell the supervisor what a coordinator has changed', async () => {
    await plan();
    await rest();
    await cancel(aino!, sessions[1]!);
    await rest();
    expect(await said(marius!)).toEqual(['CANCELLED SENT']);
    expect((await to(marius!))[0]?.body_text).toContain('Med: Leila Testmoen og Sander Testmoen');
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'CANCELLED SENT']);
    expect(await said(aino!)).toEqual([]);
  });

  it('that wait are not sent when they are no longer so: moved, called off, or the reader has left', async () => {
    await plan();
    await rest();
    await move(marius!, sessions[0]!, '09:00');
    api.clock.advance({ seconds: 180 });
    const waiting = `UPDATE outbox SET run_at = run_at + interval '1 hour' WHERE type = 'notification.send' AND completed_at IS NULL`;
    await api.sql.query(
      `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.type = 'notification.send' THEN NEW.run_at := NEW.run_at + interval '1 hour'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER late BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION late()`,
    );
    await api.drain();
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'MOVED PENDING']);
    await api.sql.query('DROP TRIGGER late ON outbox; DROP FUNCTION late()');
    await api.sql.query(waiting);
    await does(marius!, PEOPLE, { id, people: [sander!.id] });
    await cancel(marius!, sessions[0]!);
    await rest(180);
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'MOVED CANCELLED', 'CANCELLED SENT']);
    expect(await said(leila!)).toEqual(['PLANNED SENT', 'MOVED CANCELLED']);
  });

  it('tell the whole plan anew when the first letter had not left and a meeting was moved', async () => {
    await plan();
    api.clock.advance({ seconds: 180 });
    await api.sql.query(
      `CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.type = 'notification.send' THEN NEW.run_at := NEW.run_at + interval '1 hour'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER late BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION late()`,
    );
    await api.drain();
    await api.sql.query('DROP TRIGGER late ON outbox; DROP FUNCTION late()');
    await move(marius!, sessions[0]!, '09:00');
    await rest(120);
    expect((await said(sander!)).sort()).toEqual(['PLANNED CANCELLED', 'PLANNED SENT']);
    const sent = (await to(sander!)).find(({ state }) => state === 'SENT');
    expect(sent?.body_text).toContain('Møte 1: torsdag 10. desember 2026 kl.\u00a009.00–09.45, Elverum');
  });

  it('tell of a new meeting, of who comes in, and of a series that is stopped in one message', async () => {
    await plan();
    await rest();
    await does(marius!, ADD, {
      input: { seriesId: id, day: '2027-01-14', from: '10:00', minutes: 60, place: 'Rena', clashReason: 'Fast dag' },
    });
    await rest();
    await does(marius!, PEOPLE, { id, people: [sander!.id, leila!.id, aino!.id] });
    await rest();
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'ADDED SENT']);
    expect(await said(aino!)).toEqual(['PLANNED SENT']);
    expect((await to(aino!))[0]?.body_text).toContain('Møte 4: torsdag 14. januar 2027');
    await does(marius!, STOP, { id });
    await rest();
    expect(await said(sander!)).toEqual(['PLANNED SENT', 'ADDED SENT', 'STOPPED SENT']);
    expect((await to(sander!)).at(-1)?.body_text).toContain('4 møter som var igjen, blir ikke holdt.');
  });

  it('remind everybody once, the supervisor too, at noon the day before; not of what was just moved, held or called off', async () => {
    await plan();
    await rest();
    await api.sql.query(`UPDATE outbox SET completed_at = now() WHERE completed_at IS NULL`);
    const live = async (at: string): Promise<void> => {
      api.clock.set(at);
      await api.minute();
      await api.drain();
    };
    const reminders = async (person: GivenPerson) => (await said(person)).filter((one) => one.startsWith('REMINDER'));
    await live('2026-12-02T10:59:00Z');
    expect(await reminders(sander!)).toEqual([]);
    for (const at of ['2026-12-02T11:00:00Z', '2026-12-02T11:01:00Z', '2026-12-02T15:00:00Z']) await live(at);
    for (const person of [marius!, sander!, leila!]) expect(await reminders(person)).toEqual(['REMINDER SENT']);
    expect((await to(marius!)).at(-1)?.body_text).toContain('Du har møte 1 i veiledningen i morgen.');
    await live('2026-12-03T14:00:00Z');
    await givenPresence(api.sql, sessions[0]!, [sander!]);
    api.clock.set('2026-12-09T09:00:00Z');
    await cancel(marius!, sessions[1]!);
    await live('2026-12-09T12:00:00Z'); // the day before the second one
    api.clock.set('2026-12-16T12:00:00Z'); // after noon of the day before the third one
    await does(marius!, MOVE, {
      input: {
        ...{ sessionId: sessions[2], version: versionOf(sessions[2]!), day: '2026-12-17', from: '15:00', minutes: 45 },
        ...{ place: 'Elverum', reason: 'Kanarigrunn' },
      },
    });
    await live('2026-12-16T13:00:00Z');
    expect(await reminders(sander!)).toEqual(['REMINDER SENT']);
    expect((await said(sander!)).slice(-2)).toEqual(['CANCELLED SENT', 'MOVED SENT']);
  });

  it('hold no title, goal, agenda, note or reason: not in mails, outbox, queue or log', async () => {
    await plan();
    await writing(api).agenda(sander!, sessions[0]!, 'Kanaridagsorden');
    await rest();
    await writing(api).note(marius!, sessions[0]!, 'Kanarireferat');
    await move(aino!, sessions[0]!, '09:00');
    await rest();
    await cancel(aino!, sessions[1]!);
    await rest();
    api.clock.set('2026-12-09T11:30:00Z');
    await api.minute();
    await api.drain();
    await does(aino!, STOP, { id });
    await rest();
    const kinds = await api.sql.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM notification WHERE kind LIKE 'SUPERVISION_%'`,
    );
    expect(kinds.rows).toHaveLength(6);
    for (const table of ['notification', 'outbox', 'audit_entry']) {
      const { rows } = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM ${table} x`);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.filter(({ t }) => SOUND.test(t))).toEqual([]);
    }
    expect(log.lines().length).toBeGreaterThan(20);
    expect(log.text()).not.toMatch(SOUND);
    // Negative control: the words are there, where they belong, and would be heard.
    const { rows } = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM supervision_session x`);
    expect(rows.some(({ t }) => SOUND.test(t))).toBe(true);
  });
});
