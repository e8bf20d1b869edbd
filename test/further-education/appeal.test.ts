import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { messagesTo } from '../given/notifications.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';
import { reading } from './letter-ask.ts';

const NB = 'Du kan klage til kommunens klagenemnd.\nSkriv til postmottaket.';

describe('how a decision can be looked at again', () => {
  let api: TestApi;
  let round: GivenRound;
  let school: GivenUnit;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Sektor oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const version = async (): Promise<number> =>
    (await api.sql.query<{ version: number }>('SELECT version FROM application_round WHERE id = $1', [round.id]))
      .rows[0]?.version ?? 0;
  const letterIn = async (locale: string): Promise<string> => {
    const leila = await givenPerson(api.sql, 'Leila', school);
    await api.sql.query('UPDATE person SET locale = $2 WHERE id = $1', [leila.id, locale]);
    const id = await givenApplication(api.sql, leila, school, { round, state: 'RECOMMENDED' });
    await asking(api).decide(vilja, id, { approve: false, reason: 'Det er ikke plass.' });
    const [letter] = await reading(api, leila).letters(id);
    return (await reading(api, leila).pdf(letter!.id)).text;
  };

  it('is set by the sector leader, and said in the letters from then on', async () => {
    const { setAppeal } = reading(api, vilja);
    const set = await setAppeal(round.id, await version(), { weeks: 4, to: ' Personal\u0007 og lønn ' });
    expect(set).toMatchObject({ appeal: { weeks: 4, to: 'Personal og lønn', nb: null } });
    expect(await letterIn('nb')).toMatch(/innen 4 uker .*Send det til Personal og lønn/);
    await setAppeal(round.id, await version(), { weeks: 3, nb: NB, en: 'You can appeal to the appeals board.' });
    expect(await letterIn('nb')).toContain('Du kan klage til kommunens klagenemnd. Skriv til postmottaket.');
    expect(await letterIn('nn')).toContain('Du kan klage til kommunens klagenemnd.'); // what is not written is read in bokmål
    expect(await letterIn('en')).toContain('You can appeal to the appeals board.');
    await setAppeal(round.id, await version(), { weeks: 3 });
    expect(await letterIn('nb')).toContain('kan du be om en ny vurdering innen 3 uker');
  });

  it.each<[string, string, object]>([
    ['NUMBER_OUT_OF_RANGE', 'weeks', { weeks: 0 }],
    ['NUMBER_OUT_OF_RANGE', 'weeks', { weeks: 13 }],
    ['TEXT_TOO_SHORT', 'to', { weeks: 3, to: 'x' }],
    ['TEXT_TOO_LONG', 'to', { weeks: 3, to: 'x'.repeat(201) }],
    ['TEXT_TOO_SHORT', 'nb', { weeks: 3, nb: 'Klag.' }],
    ['TEXT_TOO_LONG', 'nn', { weeks: 3, nb: NB, nn: 'x'.repeat(1501) }],
    ['TEXT_TOO_SHORT', 'nb', { weeks: 3, en: 'You can appeal to the appeals board.' }],
  ])('is refused with %s for %s, and nothing is changed', async (code, field, appeal) => {
    const before = await version();
    const answer = await reading(api, vilja).setAppeal(round.id, before, appeal);
    expect(answer).toMatchObject({ code, facts: expect.arrayContaining([{ name: 'field', value: field }]) });
    expect(await version()).toBe(before);
  });

  it('is neither set by others nor over what somebody has just set', async () => {
    const now = await version();
    expect((await reading(api, torbjorn).setAppeal(round.id, now, { weeks: 5 })).code).toBe('ERROR NOT_FOUND');
    expect((await reading(api, vilja).setAppeal(round.id, now - 1, { weeks: 5 })).code).toBe('STALE_STATE');
    expect((await reading(api, vilja).setAppeal(crypto.randomUUID(), now, { weeks: 5 })).code).toBe('NOT_FOUND');
    expect(await version()).toBe(now);
    expect((await reading(api, vilja).setAppeal(round.id, now, { weeks: 5 })).version).toBe(now + 1);
  });

  it.each([
    ['nb', 'innen 5 uker', 'står i et brev'],
    ['nn', 'innan 5 veker', 'står i eit brev'],
    ['en', 'within 5 weeks', 'is in a letter'],
  ])('is in the one mail about the decision, with the way to the letter: %s', async (locale, weeks, letter) => {
    const leila = await givenPerson(api.sql, 'Leila', school);
    await api.sql.query('UPDATE person SET locale = $2 WHERE id = $1', [leila.id, locale]);
    const id = await givenApplication(api.sql, leila, school, {
      round,
      state: 'RECOMMENDED',
      study: 'Hemmelig studium',
    });
    await asking(api).decide(vilja, id, { approve: false, reason: 'En hemmelig grunn.' });
    await api.drain();
    const mails = (await messagesTo(api, leila)).filter(({ kind }) => kind === 'APPLICATION_DECIDED');
    expect(mails).toHaveLength(1);
    const { rows } = await api.sql.query<{ body_text: string; subject: string }>(
      `SELECT subject, body_text FROM notification WHERE recipient_id = $1 AND kind = 'APPLICATION_DECIDED'`,
      [leila.id],
    );
    const text = rows[0]?.body_text ?? '';
    expect(text).toContain(weeks);
    expect(text).toContain(letter);
    expect(text).toContain(`/videreutdanning#application-${id}`);
    // Others read mails and Utboks: neither what it is about nor the answer.
    expect(`${rows[0]?.subject} ${text}`).not.toMatch(/hemmelig|avslått|innvilg|refused|granted/i);
  });
});
