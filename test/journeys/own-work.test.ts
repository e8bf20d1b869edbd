import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPdf } from '../given/files.ts';
import { openJourneys, press, type Journeys } from './browsing.ts';

describe('own work', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('is written on a phone, sent, and approved by the leader by keyboard', async () => {
    const employee = await journeys.as('EMPLOYEE', 390);
    const { page } = employee;
    await employee.go('/');
    await press(page.getByRole('link', { name: 'Skriv mer: Prøvde fast start på timen i tre uker' }));
    await page.getByRole('article').filter({ hasText: 'Må rettes' }).getByText('Skriv også hva elevene sa').waitFor();
    await employee.sound();
    const returned = page.getByRole('article').filter({ hasText: 'Må rettes' });
    await returned
      .getByLabel(/^Legg ved filer: /)
      .setInputFiles({ name: 'elevsvar.pdf', mimeType: 'application/pdf', buffer: givenPdf() });
    await returned.getByText('elevsvar.pdf er lagt ved.').waitFor();
    await returned.getByRole('link', { name: 'elevsvar.pdf' }).waitFor();
    await employee.sound();
    await press(returned.getByRole('button', { name: 'Fjern elevsvar.pdf' }));
    await returned.getByText('Filen er fjernet.').waitFor();
    await page.getByRole('button', { name: 'Skriv eget arbeid' }).click();
    await page.getByRole('button', { name: 'Send til lederen' }).click();
    await page.getByText('Teksten er for kort. Bruk minst 3 tegn.').first().waitFor();
    await employee.sound();
    await page.getByLabel('Hva gjorde du?').fill('Prøvde ny samtaleøvelse');
    await page.getByLabel('Timer').fill('1:30');
    await page.getByLabel('Hva fikk du ut av det?').fill('Elevene fant selv på neste steg når jeg ventet.');
    await page.getByRole('button', { name: 'Send til lederen' }).click();
    const card = page.getByRole('article').filter({ hasText: 'Prøvde ny samtaleøvelse' });
    await card.getByText('Sendt', { exact: true }).waitFor();
    await card.getByText('1,5 timer').waitFor();
    await employee.sound();

    const leader = await journeys.as('UNIT_LEADER', 1280);
    await leader.go('/admin/');
    await press(leader.page.getByRole('link', { name: /^Les Prøvde ny samtaleøvelse/ }));
    await leader.page.getByRole('heading', { level: 1, name: 'Eget arbeid' }).waitFor();
    expect(await leader.page.getByText('Film om foreldresamtalen').count()).toBe(0);
    await leader.sound();
    const back = leader.page.getByRole('button', { name: /^Send tilbake Leste om sinnemestring/ });
    await press(back);
    const dialog = leader.page.getByRole('dialog');
    await press(dialog.getByRole('button', { name: 'Send tilbake' }));
    await dialog.getByText('Skriv hva som må rettes').waitFor();
    await leader.sound();
    await press(dialog.getByRole('button', { name: 'Avbryt' }));
    await press(leader.page.getByRole('button', { name: /^Godkjenn Prøvde ny samtaleøvelse/ }));
    await leader.page.getByRole('table', { name: 'Godkjent' }).getByText('Prøvde ny samtaleøvelse').waitFor();
    await leader.sound();

    await page.reload();
    await card.getByText(/^Godkjent av/).waitFor();
  }, 120_000);
});
