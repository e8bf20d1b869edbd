import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { report } from './ask.ts';

describe('the file of indicator 9', () => {
  let api: TestApi;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const round = await givenRound(api.sql);
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const rena = await givenUnit(api.sql, 'Rena; skole', { parent: sector });
    const risky = await givenUnit(api.sql, '=cmd|skole', { parent: sector });
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', rena);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', rena);
    const leila = await givenPerson(api.sql, 'Leila', rena);
    await givenPerson(api.sql, 'Sander', rena);
    await givenBegunStudy(api.sql, leila, rena, { round, startedOn: '2024-09-01' });
    await givenBegunStudy(api.sql, torbjorn, risky, { round, startedOn: '2025-09-01' });
  });
  afterAll(() => api.close());

  const get = async (person: GivenPerson | null, path = '/indicators/formal-competence.csv') => {
    const request = api.http().get(path);
    if (person) request.set('cookie', await api.cookie(person.id));
    return request;
  };

  it('holds the same numbers as the screen', async () => {
    const numbers = await report(api, vilja);
    const file = await get(vilja, numbers.csvUrl);
    expect(file.status).toBe(200);
    const [heading = [], ...lines] = file.text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.match(/("([^"]|"")*"|[^;]+)/g) ?? []);
    expect(heading).toEqual(['Enhet', ...numbers.schoolYears, 'Ansatte 2026-11-23', 'Andel påbegynt (prosent)']);
    const read = (cells: string[]): unknown[] => cells.slice(1).map((cell) => Number(cell.replace(',', '.')));
    expect(lines.slice(0, -1).map(read)).toEqual(
      numbers.rows.map((row) => [...row.counts, row.staff, row.sharePercent]),
    );
    expect(read(lines.at(-1) ?? [])).toEqual([...numbers.totals, numbers.staff, numbers.sharePercent]);
    expect(lines.map((cells) => cells[0])).toEqual([`"'=cmd|skole"`, '"Rena; skole"', 'Oppvekst', 'Alle enheter']);
  });

  it('is a file to save that a Norwegian spreadsheet opens as columns', async () => {
    const file = await get(vilja);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toBe(
      'attachment; filename="indikator-9-formell-kompetanse-2026-11-23.csv"',
    );
    expect(file.headers['cache-control']).toBe('no-store');
    expect(file.text.startsWith('\uFEFFEnhet;2024/25;')).toBe(true);
    expect(file.text).toContain('\r\n"Rena; skole";1;1;1;3;66,7\r\n');
  });

  it('is for the day and the years that are asked for', async () => {
    const file = await get(
      vilja,
      '/indicators/formal-competence.csv?asOf=2025-08-31&fromYear=2023%2F24&toYear=2024%2F25',
    );
    expect(file.headers['content-disposition']).toContain('2025-08-31.csv');
    expect(file.text).toContain('Alle enheter;0;1;');
  });

  it.each([
    ['asOf=2026-11-24', 'Skriv dagen'],
    ['asOf=i%20morgen', 'Skriv dagen'],
    ['asOf=2026-01-01&asOf=2026-01-02', 'Skriv dagen'],
    ['fromYear=2025', 'Skriv skoleåret'],
    ['fromYear=2025/26&toYear=2024/25', 'Det første skoleåret'],
  ])('answers ?%s with a sentence', async (query, sentence) => {
    const answer = await get(vilja, `/indicators/formal-competence.csv?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.text).toContain(sentence);
  });

  it('is not there for anyone who is no sector leader', async () => {
    for (const person of [torbjorn, null]) {
      const answer = await get(person, '/indicators/formal-competence.csv?asOf=feil');
      expect([answer.status, answer.text]).toEqual([404, '']);
    }
  });
});
