import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { CREATE, EDIT, input, RETURN, roundsOf } from './round-asking.ts';

describe('a round of applications', () => {
  let api: TestApi;
  let rounds: Awaited<ReturnType<typeof roundsOf>>;

  beforeAll(async () => {
    api = await startApi();
    rounds = await roundsOf(api);
  });
  afterAll(() => api.close());

  it('is planned by the sector leader, and each wrong part is told with its field', async () => {
    const { ask, fieldOf, vilja, oda, torbjorn } = rounds;
    const made = await ask(vilja, CREATE, { input });
    expect(made).toMatchObject({ schoolYear: '2031/32', version: 1, grantedNok: 0, applicationCount: 0 });
    expect(fieldOf(await ask(vilja, CREATE, { input }))).toEqual(['ROUND_EXISTS', 'schoolYear']);
    const wrong = (part: object) =>
      ask(vilja, CREATE, { input: { ...input, schoolYear: '2032/33', ...part } }).then(fieldOf);
    expect(await wrong({ schoolYear: '2032/34' })).toEqual(['SCHOOL_YEAR_WRONG', 'schoolYear']);
    expect(await wrong({ closesOn: '2031-01-31' })).toEqual(['ROUND_DATES_WRONG', 'closesOn']);
    expect(await wrong({ ownerDeadline: '2031-03-07' })).toEqual(['ROUND_DATES_WRONG', 'ownerDeadline']);
    expect(await wrong({ budgetNok: -1 })).toEqual(['COST_OUT_OF_RANGE', 'budgetNok']);
    expect(await wrong({ schemes: [] })).toEqual(['SCHEME_MISSING', 'schemes']);
    expect(await ask(torbjorn, CREATE, { input })).toEqual({ code: 'ERROR NOT_FOUND' });

    const edited = await ask(vilja, EDIT, { roundId: made.id, version: 1, input: { ...input, budgetNok: 50_000 } });
    expect(edited).toMatchObject({ budgetNok: 50_000, version: 2 });
    expect(await ask(oda, EDIT, { roundId: made.id, version: 1, input })).toMatchObject({ code: 'STALE_STATE' });
  });

  it('lets whoever has an application on their desk send it back with a word', async () => {
    const { ask, round, vilja, torbjorn } = rounds;
    const { ids } = await round(2);
    const [a, b] = ids as [string, string];
    await api.sql.query(`UPDATE further_education_application SET state = 'SUBMITTED' WHERE id = $1`, [b]);
    const back = (by: GivenPerson, applicationId: string, comment = 'Legg ved studieplanen.') =>
      ask(by, RETURN, { applicationId, comment });
    expect(await back(torbjorn, a)).toMatchObject({ code: 'STALE_STATE' });
    expect(await back(vilja, a, ' ')).toMatchObject({ code: 'REASON_MISSING' });
    const returned = await back(vilja, a);
    expect(returned).toMatchObject({ state: 'RETURNED' });
    expect(returned.history?.at(-1)).toEqual({ toState: 'RETURNED', text: 'Legg ved studieplanen.' });
    expect(await back(vilja, b)).toMatchObject({ code: 'STALE_STATE' });
    expect(await back(torbjorn, b)).toMatchObject({ state: 'RETURNED' });
    expect(await back(torbjorn, b)).toMatchObject({ code: 'STALE_STATE' });
  });
});
