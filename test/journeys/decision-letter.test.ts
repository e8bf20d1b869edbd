import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../pdf/read-pdf.ts';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

const SUBMIT = `mutation ($input: ApplicationInput!) { answer: submitApplication(input: $input) {
  ... on FurtherEducationApplication { id } ... on Refusal { code } } }`;
const RECOMMEND = `mutation ($id: ID!) { recommendApplication(applicationId: $id, recommend: true) { __typename } }`;

describe.each(widths)('a letter about a decision, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('says what the sector leader has set and decided, and is opened by the applicant', async () => {
    const employee = await journeys.as('EMPLOYEE', width);
    const { openRounds } = await employee.ask<{ openRounds: { id: string; schoolYear: string }[] }>(
      '{ openRounds { id schoolYear } }',
    );
    const round = openRounds[0]!;
    const input = {
      roundId: round.id,
      institution: 'Høgskolen i Innlandet',
      study: 'Veiledning av nye kolleger',
      subjectArea: 'PEDAGOGY',
      credits: 15,
      startsOn: '2027-08-16',
      endsOn: '2028-06-15',
      schemeWish: 'STIPEND',
      leavePercent: 0,
      terms: 2,
      costNok: 1000,
      motivation: 'Jeg vil bli bedre til å ta imot nye kolleger.',
    };
    const { answer } = await employee.ask<{ answer: { id: string } }>(SUBMIT, { input });
    const leader = await journeys.as('UNIT_LEADER', width);
    await leader.ask(RECOMMEND, { id: answer.id });

    const owner = await journeys.as('SECTOR_LEADER', width);
    const { page } = owner;
    await owner.go('/admin/videreutdanning/runder');
    await press(page.getByRole('button', { name: `Ny vurdering i brevene for ${round.schoolYear}` }));
    await page.getByLabel('Frist i uker').fill('tre');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Skriv antall uker som et helt tall').first().waitFor();
    await owner.sound();
    await page.getByLabel('Frist i uker').fill('4');
    await page.getByLabel('Hvem søkeren skriver til').fill('Personal og lønn');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Brevene sier dette fra nå av').first().waitFor();

    await owner.go(`/admin/videreutdanning/${answer.id}`);
    await page.getByRole('radio', { name: 'Nei, avslå' }).check();
    await page.getByRole('textbox', { name: /Begrunnelse/ }).fill('Rammen for stipend er brukt opp i år.');
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByText('Svaret er sendt til søkeren').first().waitFor();
    await page.getByRole('link', { name: /^Brev nr\. VB-/ }).waitFor();
    await owner.sound();

    await employee.go(`/videreutdanning#application-${answer.id}`);
    const card = employee.page.locator(`article:has(#application-${answer.id})`);
    await card.getByText('Svar på søknaden: avslått').waitFor();
    await employee.sound();
    const [saved] = await Promise.all([
      employee.page.waitForEvent('download'),
      press(card.getByRole('link', { name: /Last ned brev VB-/ })),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^VB-\d{4}-\d{5}\.pdf$/);
    const { text } = await readPdf(readFileSync(await saved.path()));
    const said = text.replace(/\s+/g, ' ');
    for (const part of [
      'Veiledning av nye kolleger',
      'Rammen for stipend er brukt opp i år.',
      'innen 4 uker',
      'Personal og lønn',
    ])
      expect(said).toContain(part);
  }, 180_000);
});
