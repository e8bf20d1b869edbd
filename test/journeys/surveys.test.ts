import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, type Journeys } from './browsing.ts';

describe('surveys', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('are answered on a phone, closed by the coordinator, and told with a chart, a table and a hidden unit', async () => {
    const employee = await journeys.as('EMPLOYEE', 390);
    const { page } = employee;
    await employee.go('/');
    await page.getByRole('link', { name: 'Svar på «Mestring i møte med barn og unge»' }).click();
    await page.getByText('Svaret ditt er anonymt').waitFor();
    await employee.sound();
    const send = page.getByRole('button', { name: 'Send svaret' });
    await send.click();
    await page.getByText('Svar på minst ett spørsmål før du sender.').waitFor();
    await employee.sound();
    await page
      .getByRole('group', { name: /^1 av 5/ })
      .getByLabel('4 Litt enig')
      .check();
    await page
      .getByRole('group', { name: /^2 av 5/ })
      .getByLabel('Vil ikke svare')
      .check();
    await page.getByLabel(/^5 av 5/).fill('En fast halvtime i uka til å snakke sammen.');
    await send.click();
    await page.getByText('Takk for svaret').waitFor();
    await employee.sound();
    await page.reload();
    await page.getByText('Du har svart').waitFor();
    await employee.go('/');
    expect(await page.getByRole('link', { name: /^Svar på «Mestring/ }).count()).toBe(0);
    await employee.go('/undersokelser/6f0e5f43-7d0b-4b0e-9d6c-0d8a0c7f1a11');
    await page.getByRole('heading', { level: 1, name: 'Vi fant ikke undersøkelsen' }).waitFor();
    await employee.sound();

    const coordinator = await journeys.as('COURSE_COORDINATOR', 1280);
    const { page: desk } = coordinator;
    await coordinator.go('/admin/undersokelser');
    await coordinator.sound();
    await press(desk.getByRole('row').filter({ hasText: 'Åpen' }).getByRole('link'));
    await desk.getByRole('heading', { name: 'Så langt' }).waitFor();
    await coordinator.sound();
    expect(await desk.getByText('En fast halvtime i uka').count()).toBe(0);
    await press(desk.getByRole('button', { name: 'Lukk nå' }));
    await coordinator.sound();
    await press(desk.getByRole('dialog').getByRole('button', { name: 'Lukk nå' }));
    await desk.getByRole('heading', { name: 'Hvordan svarene fordeler seg' }).waitFor();
    await desk.getByRole('heading', { name: 'Utvikling over tid' }).waitFor();
    const table = desk.getByRole('table', { name: 'Jeg mestrer å møte barn og unge når det er vanskelig for dem.' });
    await table.getByRole('row').filter({ hasText: 'Rena skole' }).getByText('%').first().waitFor();
    await table.getByRole('row').filter({ hasText: 'Åmot folkebibliotek' }).getByText('skjult').first().waitFor();
    await desk.getByText('En fast halvtime i uka til å snakke sammen.').waitFor();
    await coordinator.sound();
    await desk.setViewportSize({ width: 390, height: 844 });
    await coordinator.sound();
  }, 150_000);

  it('are written from a template by keyboard, told what is missing, opened and never for a leader to write', async () => {
    const coordinator = await journeys.as('COURSE_COORDINATOR', 390);
    const { page } = coordinator;
    await coordinator.go('/admin/undersokelser/ny');
    await coordinator.sound();
    await press(page.getByRole('button', { name: 'Lagre' }));
    await page
      .getByText(/^Velg hvem undersøkelsen er for/)
      .first()
      .waitFor();
    await coordinator.sound();
    await page.getByLabel('Mestring for alle ansatte (indikator 11)').check();
    await page.getByLabel('Rena skole', { exact: true }).check();
    await press(page.getByRole('button', { name: 'Fjern spørsmål 5' }));
    await press(page.getByRole('button', { name: 'Lagre' }));
    await page.getByRole('heading', { name: 'Slik ser den ut for dem som svarer' }).waitFor();
    await coordinator.sound();
    await press(page.getByRole('button', { name: 'Åpne nå' }));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Åpne nå' }));
    await page.getByRole('heading', { name: 'Så langt' }).waitFor();
    await page.getByText('færre enn fem').first().waitFor();
    await coordinator.sound();

    const leader = await journeys.as('UNIT_LEADER', 1280);
    await leader.go('/admin/undersokelser');
    expect(await leader.page.getByRole('link', { name: 'Ny undersøkelse' }).count()).toBe(0);
    await leader.page
      .getByRole('row')
      .filter({ hasText: 'Lukket' })
      .filter({ hasText: 'Mestring' })
      .first()
      .getByRole('link')
      .click();
    const table = leader.page.getByRole('table', { name: /^Jeg mestrer å møte/ });
    await table.getByText('Rena skole').waitFor();
    expect(await table.getByText('Åmot ungdomsskole').count()).toBe(0);
    await leader.sound();
  }, 150_000);
});
