import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const SEARCH = `query ($search: String) { catalogue(search: $search) { total runs { course { title } } } coursesWithoutRuns(search: $search) { courses { id } } }`;

interface Found {
  readonly catalogue: {
    readonly total: number;
    readonly runs: readonly { readonly course: { readonly title: string } }[];
  };
}

describe('searching the catalogue', () => {
  let api: TestApi;
  let sander: GivenPerson;

  const search = async (words: string): Promise<string[]> => {
    const { data } = await api.ask<Found>(sander.id, SEARCH, { search: words });
    expect(data.catalogue.total).toBe(data.catalogue.runs.length);
    return data.catalogue.runs.map(({ course }) => course.title);
  };
  const change = (run: GivenRun, column: string, value: unknown): Promise<unknown> =>
    api.sql.query(`UPDATE course SET ${column} = $2 WHERE id = $1`, [run.courseId, value]);

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    const training = await givenRun(api.sql, school, { title: 'Veilederutdanning', startsAt: '2026-12-01T08:00:00Z' });
    const teachers = await givenRun(api.sql, school, { title: 'Kurs for lærere', startsAt: '2026-12-02T08:00:00Z' });
    const meetings = await givenRun(api.sql, school, { title: 'Skole/hjem', startsAt: '2026-12-03T08:00:00Z' });
    await change(training, 'text_nb', 'Fire hele dager for deg som skal lede grupper.');
    await change(teachers, 'learning_goals', { nb: ['bruke filmklippene til refleksjon'], nn: [], en: ['reflect'] });
    await change(meetings, 'title_en', 'School and home');
    await api.sql.query(`UPDATE course_run SET place = 'Kulturhuset på Rena' WHERE id = $1`, [meetings.id]);
    const leader = await givenPerson(api.sql, 'Leila', school);
    await api.sql.query(`UPDATE employment SET title = 'Helsesykepleier' WHERE person_id = $1`, [leader.id]);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [training.id, leader.id]);
  });
  afterAll(() => api.close());

  it.each([
    ['the beginning of a word, while it is typed', 'veil', ['Veilederutdanning']],
    ['the end of a compound', 'utdanning', ['Veilederutdanning']],
    ['the beginning of the end of a compound', 'utdann', ['Veilederutdanning']],
    ['another form of the word', 'lærerne', ['Kurs for lærere']],
    ['a word of the text', 'grupper', ['Veilederutdanning']],
    ['a learning goal', 'refleksjon', ['Kurs for lærere']],
    ['the title in another language', 'school', ['Skole/hjem']],
    ['a part of a title with a stroke in it', 'hjem', ['Skole/hjem']],
    ['the same, written with the stroke', 'skole/hjem', ['Skole/hjem']],
    ['the place', 'kulturhuset', ['Skole/hjem']],
    ['the title of one who leads it', 'helsesykepleier', ['Veilederutdanning']],
    ['words from the text and the leader together', 'helsesyke grupper', ['Veilederutdanning']],
    ['words from the title and the place together', 'kultur skole', ['Skole/hjem']],
    ['capitals', 'VEILEDER', ['Veilederutdanning']],
    ['words that say little, beside one that says something', 'kurs for og lærere', ['Kurs for lærere']],
  ])('finds %s', async (_what, words, expected) => {
    expect(await search(words)).toEqual(expected);
  });

  it.each([
    ['the name of one who leads it', 'Leila'],
    ['the end of a word when less than four letters are given', 'ing'],
    ['one word of two', 'veileder lærere'],
    ['a word it knows under another meaning of a sign', 'veil*er'],
  ])('does not find %s', async (_what, words) => {
    expect(await search(words)).toEqual([]);
  });

  it('answers whatever is typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '&',
            '|',
            '!',
            ':*',
            '<->',
            "'",
            '"',
            '%',
            '_',
            '\\',
            '(',
            ')',
            '*',
            ':',
            'veil',
            'og',
            '\0',
            '--',
            '½',
            'ß',
            'İ',
            '²',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
      fc
        .array(fc.constantFrom('&', '|', '!', ':*', "'", 'veil', '%'), { maxLength: 12 })
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const answer = await api.ask<Found | null>(sander.id, SEARCH, { search: words });
        expect(answer.errors).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('finds the place and title as they are after a change', async () => {
    expect(await search('arbeidsmiljø')).toEqual([]);
    const { rows } = await api.sql.query<{ id: string }>(`SELECT id FROM course WHERE title_nb = 'Veilederutdanning'`);
    await api.sql.query(`UPDATE course SET title_nb = 'Veilederutdanning og arbeidsmiljø' WHERE id = $1`, [
      rows[0]?.id,
    ]);
    expect(await search('arbeidsmiljø')).toEqual(['Veilederutdanning og arbeidsmiljø']);
  });
});
