import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const SECRET_STUDY = 'Spesialpedagogikk 2';
const SECRET_REASON = 'Vi har ikke råd';

describe('messages about an application for further education', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leader: GivenPerson;
  let owner: GivenPerson;
  let leila: GivenPerson;
  let applicationId: string;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    owner = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, owner, 'SECTOR_LEADER', sector);
    await api.sql.query(
      `INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, created_at, updated_at)
       VALUES ('2026/27', '2026-11-01', '2026-12-31', '2027-01-15', '2027-01-31', 0, now(), now())`,
    );
  });
  beforeEach(async () => {
    await api.sql.query('DELETE FROM notification');
    leila = await givenPerson(api.sql, 'Leila', school);
    const { rows } = await api.sql.query<{ id: string }>(
      `INSERT INTO further_education_application (round_id, person_id, unit_id, institution, study, subject_area, credits, starts_on, ends_on,
         scheme_wish, cost_nok, motivation, state, created_at, updated_at)
       SELECT id, $1, $2, 'INN', $3, 'PEDAGOGY', 30, '2027-08-15', '2028-06-15', 'NONE', 0, 'Jeg vil lære mer om dette.', 'DRAFT', now(), now()
         FROM application_round RETURNING id`,
      [leila.id, school.id, SECRET_STUDY],
    );
    applicationId = rows[0]?.id ?? '';
  });
  afterAll(() => api.close());

  /** The step as the domain of applications records it: row, event and outbox in one transaction. */
  async function step(to: string): Promise<void> {
    api.clock.advance({ seconds: 1 });
    await api.sql.query(
      `WITH a AS (UPDATE further_education_application SET state = $2 WHERE id = $1 RETURNING id),
         v AS (INSERT INTO application_event (application_id, to_state, cause, effective_on, recorded_at)
               SELECT id, $2, $2, '2026-11-23', $3 FROM a RETURNING id)
       INSERT INTO outbox (type, payload, created_at, run_at)
       SELECT 'application.changed', jsonb_build_object('applicationId', $1::text, 'eventId', v.id, 'to', $2::text), $3, $3 FROM v`,
      [applicationId, to, api.clock.now()],
    );
    await api.drain();
  }

  const kindsTo = async (person: GivenPerson): Promise<string[]> => (await messagesTo(api, person)).map((m) => m.kind);

  it('ask the leader, then the owner, and tell the applicant of every step', async () => {
    await step('SUBMITTED');
    expect([await kindsTo(leader), await kindsTo(owner), await kindsTo(leila)]).toEqual([
      ['APPLICATION_SUBMITTED'],
      [],
      [],
    ]);
    await step('RECOMMENDED');
    await step('APPROVED');
    await step('ADMITTED');
    await step('STARTED');
    expect(await kindsTo(owner)).toEqual(['APPLICATION_TO_DECIDE']);
    expect(await kindsTo(leila)).toEqual([
      'APPLICATION_RECOMMENDED',
      'APPLICATION_DECIDED',
      'APPLICATION_ADMISSION_TOLD',
      'APPLICATION_STARTED',
    ]);
    await workAgain(api);
    expect(await kindsTo(leila)).toHaveLength(4);
  });

  it.each(['NOT_RECOMMENDED', 'RETURNED', 'REFUSED'])('tell the applicant of %s', async (to) => {
    await step('SUBMITTED');
    await step(to);
    expect(await kindsTo(leila)).toHaveLength(1);
  });

  it('never say who applied, for what, or what the answer was: others read Utboks', async () => {
    await api.sql.query(
      `INSERT INTO decision (subject_type, subject_id, level, outcome, reason, decided_by, at) VALUES ('FURTHER_EDUCATION', $1, 'OWNER', 'NO', $2, $3, now())`,
      [applicationId, SECRET_REASON, owner.id],
    );
    await step('SUBMITTED');
    await step('NOT_RECOMMENDED');
    await step('REFUSED');
    const { rows } = await api.sql.query<{ row: string }>(
      `SELECT subject || html || body_text AS row FROM notification WHERE recipient_id <> $1`,
      [leila.id],
    );
    const own = (await messagesTo(api, leila)).map((m) => m.subject + m.html + m.body_text);
    expect(rows.length + own.length).toBe(4);
    for (const text of [...rows.map((r) => r.row), ...own]) {
      for (const secret of [SECRET_STUDY, SECRET_REASON, 'avslått', 'Testmoen']) expect(text).not.toContain(secret);
    }
    for (const { row } of rows) expect(row).not.toContain('Leila');
    expect(rows.map((r) => r.row).join()).toContain('Rena skole');
  });

  it('do not come to a leader about their own application', async () => {
    await api.sql.query('UPDATE further_education_application SET person_id = $2 WHERE id = $1', [
      applicationId,
      leader.id,
    ]);
    await step('SUBMITTED');
    expect(await kindsTo(leader)).toEqual([]);
    expect(await kindsTo(owner)).toEqual(['APPLICATION_SUBMITTED']);
  });

  it('are not sent when the application has gone on meanwhile', async () => {
    await step('SUBMITTED');
    await api.sql.query(`UPDATE notification SET state = 'PENDING', sent_at = NULL`);
    await step('WITHDRAWN');
    await workAgain(api);
    expect((await messagesTo(api, leader)).map((m) => m.state)).toEqual(['CANCELLED']);
  });
});
