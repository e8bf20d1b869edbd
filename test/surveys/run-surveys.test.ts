import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { surveyTemplates } from '@kompetanse/domain/surveys';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { SurveyTown, type ToldSurvey } from './asking.ts';

describe('a survey about a run', () => {
  let town: SurveyTown;
  let run: GivenRun;
  let taking: readonly GivenPerson[];
  let guardian: GivenPerson;

  const wish = (phase: string, more: object = {}): object => ({
    ...surveyTemplates.AFTER_COURSE,
    runId: run.id,
    phase,
    unitIds: [],
    ...more,
  });
  const stateOf = async ({ id }: ToldSurvey): Promise<string | undefined> =>
    (await town.seen(town.coordinator, id))?.state;
  const kinds = async (person: GivenPerson): Promise<string[]> =>
    (await messagesTo(town.api, person)).map(({ kind }) => kind).filter((kind) => kind.startsWith('SURVEY'));

  beforeAll(async () => {
    town = await SurveyTown.open();
    run = await givenRun(town.api.sql, town.sector, { capacity: 40, startsAt: '2026-11-02T08:00:00Z' });
    taking = town.staff.rena.slice(0, 9);
    for (const person of taking) await givenEnrolment(town.api.sql, run, person);
    guardian = await givenPerson(town.api.sql, 'Ylva');
    await givenEnrolment(town.api.sql, run, guardian);
    await givenEnrolment(town.api.sql, run, town.staff.osen[0] as GivenPerson, { state: 'NO_SHOW' });
  });
  afterAll(() => town.api.close());

  it('asks employees who took part, opens by itself when the run is completed, and is compared with the one before', async () => {
    const before = await town.opened(wish('BEFORE'));
    expect(before).toMatchObject({ state: 'OPEN', invited: 9 });
    await town.answerAll(taking, before, () => 2);
    const after = await town.write(wish('AFTER', { onCompletion: true }));
    await town.close(before);
    await town.api.minute();
    expect(await stateOf(after)).toBe('PLANNED');
    await town.api.sql.query(`UPDATE course_run SET state = 'COMPLETED' WHERE id = $1`, [run.id]);
    await town.api.minute();
    const open = await town.seen(town.coordinator, after.id);
    expect(open).toMatchObject({ state: 'OPEN', invited: 9 });
    await town.answerAll(taking.slice(0, 6), open as ToldSurvey, () => 4);
    const closed = await town.close(open as ToldSurvey);
    expect(closed.results?.comparison).toMatchObject({ answeredBefore: 9, answeredAfter: 6 });
    const { topics } = closed.results?.comparison as { topics: { before: number; after: number }[] };
    expect(topics.map(({ before: was, after: is }) => [was, is])).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
  });

  it('is written of once, reminded of three days before to those who have not answered, and Utboks tells nobody who they are', async () => {
    const open = await town.opened(wish('AFTER', { openDays: 10 }));
    await town.api.drain();
    const [answering, silent] = taking as [GivenPerson, GivenPerson];
    const sent = (await kinds(answering)).length;
    expect(await kinds(answering)).toContain('SURVEY_OPENED');
    expect(await kinds(guardian)).toEqual([]);
    await town.answerAll([answering], open, () => 3);
    town.api.clock.advance({ days: 6 });
    await town.api.minute();
    await town.api.drain();
    expect(await kinds(silent)).not.toContain('SURVEY_REMINDER');
    town.api.clock.advance({ days: 1 });
    for (let minute = 0; minute < 3; minute += 1) {
      await town.api.minute();
      await town.api.drain();
    }
    expect((await kinds(silent)).filter((kind) => kind === 'SURVEY_REMINDER')).toHaveLength(1);
    expect(await kinds(answering)).toHaveLength(sent);
    const { data } = await town.api.ask<{
      outbox: { notifications: { kind: string; closed: boolean; recipientName: string; address: string }[] };
    }>(town.coordinator.id, '{ outbox(first: 50) { notifications { kind closed recipientName address } } }');
    const reminders = data.outbox.notifications.filter(({ kind }) => kind === 'SURVEY_REMINDER');
    expect(reminders.length).toBeGreaterThan(0);
    for (const one of reminders) expect(one).toMatchObject({ closed: true, recipientName: '–', address: '–' });
    town.api.clock.advance({ days: 3 });
    await town.api.minute();
    expect(await stateOf(open)).toBe('CLOSED');
  });
});
