import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import { openJourneys, type Journeys, type Visit, press } from './browsing.ts';

const today = osloDay(new Date());
const startsOn = addDays(today, -245);
const wish = {
  institution: 'Høgskolen i Innlandet',
  study: 'Spesialpedagogikk 2',
  subjectArea: 'SPECIAL_NEEDS',
  credits: 30,
  startsOn,
  endsOn: addDays(today, 30),
  schemeWish: 'NONE',
  leavePercent: 0,
  terms: 2,
  costNok: 4000,
  motivation: 'Jeg vil kunne mer om barn som strever, og dele det på teamtid.',
};
const YES = '{ ... on FurtherEducationApplication { id state } ... on Refusal { code sentence } }';
const name = (year: number, season: string): string => `${season === 'AUTUMN' ? 'Høst' : 'Vår'} ${year}`;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');

describe('a study with support', () => {
  let journeys: Journeys;
  let [student, leader, owner] = [] as unknown as [Visit, Visit, Visit];

  beforeAll(async () => {
    journeys = await openJourneys();
    student = await journeys.as('EMPLOYEE', 390);
    leader = await journeys.as('UNIT_LEADER', 1280);
    owner = await journeys.as('SECTOR_LEADER', 1280);
  }, 120_000);
  afterAll(() => journeys.close());

  type Answer = { answer: { id?: string; code?: string } };
  type Semesters = { application: { semesters: { year: number; season: string }[] } };

  async function begun(): Promise<{ id: string; terms: string[] }> {
    const { openRounds } = await student.ask<{ openRounds: { id: string }[] }>('{ openRounds { id } }');
    const sent = await student.ask<Answer>(
      `mutation ($input: ApplicationInput!) { answer: submitApplication(input: $input) ${YES} }`,
      {
        input: { roundId: openRounds[0]?.id, ...wish },
      },
    );
    const id = sent.answer.id ?? '';
    await leader.ask(
      `mutation ($id: ID!) { answer: recommendApplication(applicationId: $id, recommend: true) ${YES} }`,
      { id },
    );
    await owner.ask(
      `mutation ($id: ID!) { answer: decideApplication(applicationId: $id, approve: true, scheme: NONE) ${YES} }`,
      { id },
    );
    const begins = await owner.ask<Answer>(
      `mutation ($id: ID!, $on: LocalDate!) { answer: startStudy(applicationId: $id, startedOn: $on) ${YES} }`,
      { id, on: startsOn },
    );
    expect(begins.answer.code).toBeUndefined();
    for (let tries = 0; tries < 60; tries += 1) {
      const { application } = await student.ask<Semesters>(
        'query ($id: ID!) { application(id: $id) { semesters { year season } } }',
        { id },
      );
      if (application.semesters.length > 0)
        return { id, terms: application.semesters.map(({ year, season }) => name(year, season)) };
      await new Promise((wait) => setTimeout(wait, 500));
    }
    throw new Error('no semesters came');
  }

  async function report(term: string): Promise<void> {
    const { page } = student;
    await student.go('/videreutdanning');
    await page.getByRole('button', { name: `Meld resultat for ${term}` }).click();
    await page.getByRole('button', { name: 'Meld resultatet' }).click();
    await page.getByRole('link', { name: 'Velg hvordan det gikk.' }).waitFor();
    await page.getByLabel('Jeg bestod', { exact: true }).check();
    await page.getByLabel('Datoen for resultatet').fill(today);
    await press(page.getByRole('button', { name: 'Meld resultatet' }));
    await page.getByText('Legg ved en fil som viser resultatet').first().waitFor();
    await student.sound();
    await page
      .getByLabel('Fil som viser resultatet')
      .setInputFiles({ name: 'utskrift.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByText('utskrift.pdf er lagt ved.').waitFor();
    await page.getByRole('button', { name: 'Meld resultatet' }).click();
    await page.getByText('Resultatet er meldt.').first().waitFor();
    await student.sound();
  }

  async function verify(term: string): Promise<void> {
    const { page } = leader;
    await leader.go('/admin/videreutdanning/studier?venter=TO_VERIFY');
    await leader.sound();
    await page.getByRole('link', { name: 'Sander Testmoen' }).first().click();
    await page.getByRole('button', { name: `Bekreft resultatet for ${term}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bekreft resultatet' }).click();
    await page.getByText('Resultatet er bekreftet.').waitFor();
    await leader.sound();
  }

  it('is confirmed and told on a phone, verified by the leader, completed, and stands in the competence', async () => {
    const { id, terms } = await begun();
    const [first = '', second = ''] = terms;
    await student.go('/');
    await student.page.getByRole('link', { name: /^Studerer du fortsatt\?/ }).waitFor();
    await student.go('/videreutdanning');
    await student.sound();
    await press(student.page.getByRole('button', { name: `Jeg studerer fortsatt: ${second}` }));
    await press(student.page.getByRole('dialog').getByRole('button', { name: 'Ja, jeg studerer' }));
    await student.page.getByText(`${second} er bekreftet.`).waitFor();
    await student.sound();

    await owner.go(`/admin/videreutdanning/${id}`);
    await owner.page
      .getByLabel('Kompetanse', { exact: true })
      .selectOption({ label: 'Spesialpedagogikk, studiepoeng (foreslått)' });
    await owner.page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await owner.page.getByText('Når studiet er fullført, har personen «Spesialpedagogikk, studiepoeng».').waitFor();
    await owner.sound();

    // Money is moved between semesters within what was granted, and recorded when it comes.
    await owner.page.getByRole('button', { name: `Endre planlagt beløp for ${second}` }).click();
    const amount = owner.page.getByLabel('Beløp i kroner');
    await amount.fill('5000');
    await owner.page.getByRole('button', { name: 'Lagre beløpet' }).click();
    await owner.page.getByRole('alert').first().waitFor();
    await owner.sound();
    await amount.fill('1000');
    await owner.page.getByRole('button', { name: 'Lagre beløpet' }).click();
    await owner.page.getByText('Beløpet er endret.').first().waitFor();
    await owner.page.getByRole('button', { name: `Registrer utbetaling for ${second}` }).click();
    await owner.page.getByRole('button', { name: 'Registrer', exact: true }).click();
    await owner.page.getByText('Utbetalingen er registrert.').first().waitFor();
    await owner.sound();

    await report(first);
    await verify(first);
    await report(second);
    await verify(second);
    await student.go('/videreutdanning');
    await student.page.getByText('30 av 30 studiepoeng er bekreftet.').waitFor();
    await student.go('/min-kompetanse');
    await student.page.getByRole('article').filter({ hasText: 'Spesialpedagogikk 2' }).first().waitFor();
    await owner.page.setViewportSize({ width: 390, height: 844 });
    await owner.go('/admin/videreutdanning/studier');
    await owner.sound();
  }, 180_000);

  it('that was failed is put into a later semester by the owner, at both widths', async () => {
    const { rows } = await journeys.sql.query<{ id: string }>(
      `DELETE FROM study_semester WHERE follows_id IN (SELECT id FROM study_semester WHERE state = 'FAILED') RETURNING application_id AS id`,
    );
    await owner.page.setViewportSize({ width: 390, height: 844 });
    await owner.go(`/admin/videreutdanning/${rows[0]?.id}`);
    await press(owner.page.getByRole('button', { name: /^Ta om igjen / }));
    await owner.page.getByLabel('Semester', { exact: true }).selectOption({ index: 1 });
    await owner.sound();
    await owner.page.setViewportSize({ width: 1280, height: 900 });
    await owner.sound();
    await press(owner.page.getByRole('button', { name: 'Legg til semesteret' }));
    await owner.page.getByText('Semesteret er lagt til.').first().waitFor();
    await owner.page.getByText('Tas om igjen').first().waitFor();
    expect(await owner.page.getByRole('button', { name: /^Ta om igjen / }).count()).toBe(0);
    await owner.sound();
  }, 90_000);
});
