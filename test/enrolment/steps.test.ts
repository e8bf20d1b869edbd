import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enrolmentTransitions, type EnrolmentState } from '@kompetanse/domain/enrolment';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const states = Object.keys(enrolmentTransitions) as EnrolmentState[];

describe('the steps of an enrolment', () => {
  let api: TestApi;
  let id: string;

  /** Which states the database lets follow, tried one by one. */
  const passes = async (from: EnrolmentState): Promise<EnrolmentState[]> => {
    const passed: EnrolmentState[] = [];
    for (const to of states.filter((state) => state !== from)) {
      const client = await api.sql.connect();
      await client.query('BEGIN');
      await client.query('ALTER TABLE enrolment DISABLE TRIGGER enrolment_steps');
      await client.query('UPDATE enrolment SET state = $2 WHERE id = $1', [id, from]);
      // What waits for the end of the transaction would keep the table from being altered.
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      await client.query('ALTER TABLE enrolment ENABLE TRIGGER enrolment_steps');
      const done = await client.query('UPDATE enrolment SET state = $2 WHERE id = $1', [id, to]).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ constraint: 'enrolment_steps' });
          return false;
        },
      );
      await client.query('ROLLBACK');
      client.release();
      if (done) passed.push(to);
    }
    return passed;
  };

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    id = await givenEnrolment(api.sql, await givenRun(api.sql, school), await givenPerson(api.sql, 'Sander', school));
  });
  afterAll(() => api.close());

  it.each(states)('from %s are those of the table of states, and no others, whoever tries', async (from) => {
    expect(await passes(from)).toEqual(states.filter((to) => enrolmentTransitions[from].includes(to)));
  });

  it('could be any without the trigger (negative control)', async () => {
    await api.sql.query('ALTER TABLE enrolment DISABLE TRIGGER enrolment_steps');
    await api.sql.query(`UPDATE enrolment SET state = 'REJECTED' WHERE id = $1`, [id]);
    await api.sql.query(`UPDATE enrolment SET state = 'ENROLLED' WHERE id = $1`, [id]);
    await api.sql.query('ALTER TABLE enrolment ENABLE TRIGGER enrolment_steps');
  });
});
