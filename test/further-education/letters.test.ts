import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';
import { reading } from './letter-ask.ts';

describe('the letter about a decision', () => {
  let api: TestApi;
  let round: GivenRound;
  let school: GivenUnit;
  let own: GivenUnit;
  let torbjorn: GivenPerson;
  let vilja: GivenPerson;
  let frida: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Sektor oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    own = await givenUnit(api.sql, 'Bjørkebo barnehage', { parent: sector, ownership: 'PRIVATE' });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    frida = await givenPerson(api.sql, 'Frida', own);
    await givenRole(api.sql, frida, 'UNIT_LEADER', own);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  /** Somebody at the school with an application that waits for the owner. */
  const waiting = async (locale = 'nb', state = 'RECOMMENDED'): Promise<{ leila: GivenPerson; id: string }> => {
    const leila = await givenPerson(api.sql, 'Leila', school);
    await api.sql.query('UPDATE person SET locale = $2 WHERE id = $1', [leila.id, locale]);
    const id = await givenApplication(api.sql, leila, school, { round, state, study: `Norsk 2 for ${locale}` });
    return { leila, id };
  };
  const decided = async (answer: object, locale = 'nb', costNok = 12_000) => {
    const { leila, id } = await waiting(locale);
    await api.sql.query('UPDATE further_education_application SET cost_nok = $2 WHERE id = $1', [id, costNok]);
    const { decide } = asking(api);
    expect((await decide(vilja, id, answer)).code).toBeUndefined();
    const [letter] = await reading(api, leila).letters(id);
    return { leila, id, letter: letter! };
  };

  it('of a yes says what is given, by whom and for whom, what it rests on, what to do and how to have it looked at again', async () => {
    const { leila, letter } = await decided({ approve: true, scheme: 'STIPEND', reason: 'Barna trenger deg.' });
    expect(letter).toMatchObject({ outcome: 'YES', number: expect.stringMatching(/^VB-2026-\d{5}$/) });
    const { text, title, language, headers, mark, roles } = await reading(api, leila).pdf(letter.id);
    for (const said of [
      'Søknaden din om videreutdanning er innvilget',
      'Rena skole',
      'Norsk 2 for nb',
      'Høgskolen i Innlandet',
      'Skoleåret 2027/28',
      'Dette får du',
      'Stipend',
      '12 000 kr',
      'Begrunnelse Barna trenger deg.',
      'Vilkår',
      'Hva du gjør nå',
      'innen 3 uker fra du fikk dette brevet',
      'Send det til Sektor oppvekst',
      'Sektorleder',
      'På vegne av Sektor oppvekst',
      '23. november 2026',
      letter.number,
    ])
      expect(text).toContain(said);
    expect(text).toContain('Leila');
    expect(title).toMatch(/^Søknaden din om videreutdanning er innvilget – Leila/);
    expect(language).toBe('nb-NO');
    expect([mark('pdfaid:part'), mark('pdfuaid:part')]).toEqual(['3', '1']);
    expect(roles).toContain('H1');
    expect(headers['content-disposition']).toBe(`attachment; filename="${letter.number}.pdf"`);
  });

  it('of large support says that a binding agreement may follow; of support that others pay, that they must say yes', async () => {
    await api.sql.query('UPDATE application_round SET budget_nok = 100000000 WHERE id = $1', [round.id]);
    const large = await decided({ approve: true, scheme: 'STIPEND' }, 'nb', 150_000);
    expect((await reading(api, large.leila).pdf(large.letter.id)).text).toContain('bli i kommunen en tid etterpå');
    await api.sql.query(
      `UPDATE application_round SET external_schemes = '{SUBSTITUTE}', external_body = 'Utdanningsdirektoratet' WHERE id = $1`,
      [round.id],
    );
    const paid = await decided({ approve: true, scheme: 'SUBSTITUTE' });
    const { text } = await reading(api, paid.leila).pdf(paid.letter.id);
    expect(text).toContain('betales av Utdanningsdirektoratet');
    expect(text).not.toContain('bli i kommunen'); // control: it is said of large support only
  });

  it('of a yes without words has no reason to tell', async () => {
    const { leila, letter } = await decided({ approve: true, scheme: 'NONE' }, 'nb', 0);
    const { text } = await reading(api, leila).pdf(letter.id);
    expect(text).not.toMatch(/Begrunnelse|Beløp/);
    expect(text).toContain('Ingen støtte');
  });

  it('of a no tells why, and what can be done, and gives nothing', async () => {
    const { leila, letter } = await decided({
      approve: false,
      reason: 'Rammen er brukt opp.\nVi håper du søker igjen 🙂',
    });
    expect(letter.outcome).toBe('NO');
    const { text } = await reading(api, leila).pdf(letter.id);
    expect(text).toContain('Søknaden din om videreutdanning er avslått');
    expect(text).toContain('Rammen er brukt opp. Vi håper du søker igjen ?'); // no font has the smile
    expect(text).not.toMatch(/Dette får du|Vilkår|12 000/);
  });

  it.each([
    ['nn', 'Søknaden din om vidareutdanning er avslått', 'innan 3 veker', 'nn-NO'],
    ['en', 'Your application for further education is refused', 'within 3 weeks', 'en-GB'],
  ])('is in the language of the one who gets it: %s', async (locale, title, weeks, language) => {
    const { leila, letter } = await decided({ approve: false, reason: 'No room.' }, locale);
    const found = await reading(api, leila).pdf(letter.id);
    expect(found.text).toContain(title);
    expect(found.text).toContain(weeks);
    expect(found.language).toBe(language);
  });

  it('of a private unit is its own: neither the municipality nor what it says of appeals', async () => {
    await api.sql.query(
      `UPDATE application_round SET appeal_nb = 'Klagen går til kommunens klagenemnd.' WHERE id = $1`,
      [round.id],
    );
    const nils = await givenPerson(api.sql, 'Nils', own);
    const id = await givenApplication(api.sql, nils, own, { round });
    expect((await asking(api).recommend(frida, id, true)).state).toBe('APPROVED');
    const [letter] = await reading(api, nils).letters(id);
    const { text } = await reading(api, nils).pdf(letter!.id);
    expect(text).toContain('På vegne av Bjørkebo barnehage');
    expect(text).toContain('Enhetsleder');
    expect(text).toContain('Send det til Bjørkebo barnehage');
    expect(text).not.toMatch(/kommunens|Sektor/);
    await api.sql.query('UPDATE application_round SET appeal_nb = NULL WHERE id = $1', [round.id]);
  });

  it('is not written for a word that decides nothing', async () => {
    const { leila, id } = await waiting('nb', 'SUBMITTED');
    await asking(api).recommend(torbjorn, id);
    expect(await reading(api, leila).letters(id)).toEqual([]);
  });

  it('says the same, to the byte, whatever is changed later; and nobody can rewrite it', async () => {
    const { leila, id, letter } = await decided({ approve: true, scheme: 'STIPEND' });
    const before = await reading(api, leila).pdf(letter.id);
    await api.sql.query(`UPDATE org_unit SET name = 'Nye Rena skole' WHERE id = $1`, [school.id]);
    await api.sql.query(`UPDATE person SET family_name = 'Giftnavn', locale = 'en' WHERE id = $1`, [leila.id]);
    await api.sql.query('UPDATE further_education_application SET granted_nok = 1, study = $2 WHERE id = $1', [
      id,
      'Annet',
    ]);
    await api.sql.query('UPDATE application_round SET appeal_weeks = 6 WHERE id = $1', [round.id]);
    const after = await reading(api, leila).pdf(letter.id);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    await expect(api.sql.query(`UPDATE decision_letter SET page = '{}' WHERE id = $1`, [letter.id])).rejects.toThrow();
    // Control: a letter that is written now says what holds now.
    const now = await decided({ approve: true, scheme: 'STIPEND' });
    expect((await reading(api, now.leila).pdf(now.letter.id)).text).toMatch(/Nye Rena skole.*innen 6 uker/);
    await api.sql.query('UPDATE application_round SET appeal_weeks = 3 WHERE id = $1', [round.id]);
  });

  it('is written once for each decision, and an old one stays', async () => {
    const { leila, id, letter } = await decided({ approve: true, scheme: 'STIPEND' });
    // The body that pays said no: the owner decides again.
    await api.sql.query(`UPDATE further_education_application SET state = 'UNFUNDED' WHERE id = $1`, [id]);
    await asking(api).decide(vilja, id, { approve: false, reason: 'Ingen annen ramme.' });
    const letters = await reading(api, leila).letters(id);
    expect(letters.map(({ outcome }) => outcome)).toEqual(['YES', 'NO']);
    expect((await reading(api, leila).pdf(letter.id)).text).toContain('innvilget');
  });

  it('is not there when the decision is not: refused, or too late', async () => {
    const { leila, id } = await waiting();
    expect((await asking(api).decide(vilja, id, { approve: false })).code).toBe('REASON_MISSING');
    const both = await Promise.all([1, 2].map(() => asking(api).decide(vilja, id)));
    expect(both.map(({ code }) => code ?? 'given').sort()).toEqual(['STALE_STATE', 'given']);
    expect(await reading(api, leila).letters(id)).toHaveLength(1);
  });

  it('is read by those who follow the application, and as absent to all others', async () => {
    const { leila, letter } = await decided({ approve: true, scheme: 'STIPEND' });
    for (const reader of [leila, torbjorn, vilja]) expect(await reading(api, reader).status(letter.id)).toBe(200);
    const stranger = await givenPerson(api.sql, 'Sander', school);
    for (const reader of [stranger, frida, null]) expect(await reading(api, reader).status(letter.id)).toBe(404);
    expect(await reading(api, leila).status(crypto.randomUUID())).toBe(404);
    expect(await reading(api, leila).status('nei')).toBe(404);
  });
});
