import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, type Journeys, press } from './browsing.ts';

describe('the year wheel', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('shows what is late first and a wheel beside the list on a desk, and the list alone on a phone', async () => {
    for (const width of [1280, 390]) {
      const chief = await journeys.as('SECTOR_LEADER', width);
      const { page } = chief;
      await chief.go('/admin/');
      await press(page.getByRole('link', { name: 'Årshjul' }));
      await page.getByRole('heading', { level: 1, name: /^Årshjul \d{4}$/ }).waitFor();
      const headings = page.getByRole('heading', { level: 2 });
      await headings.first().waitFor();
      expect(await headings.first().textContent()).toBe('Over fristen');
      expect(await page.locator('.wheel-picture').isVisible()).toBe(width === 1280);
      await chief.sound();
      await press(page.getByRole('link', { name: /^Årshjul \d{4}$/ }).last());
      await page.getByText('Rangér og vedta søknadene').first().waitFor();
      await chief.sound();
      await chief.context.close();
    }
  }, 120_000);

  it('has the unit leader’s own task on «I dag», done from the row with a note by keyboard', async () => {
    const leader = await journeys.as('UNIT_LEADER', 390);
    const { page } = leader;
    await leader.go('/admin/');
    const done = page.getByRole('button', { name: /^Merk som gjort: Se over .* Rena skole$/ });
    await done.waitFor();
    await leader.sound();
    await press(done);
    await leader.sound();
    await page.getByRole('dialog').getByLabel('Merknad (valgfri)').fill('Gjennomgått på ledermøtet');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Merk som gjort' }));
    await page.getByText('Oppgaven er nå: gjort.').waitFor();
    await done.waitFor({ state: 'detached' });
    await leader.go('/admin/arshjul');
    await page.getByText('Gjennomgått på ledermøtet').waitFor();
    expect(await page.getByRole('link', { name: 'Rediger datoene' }).count()).toBe(0);
    await leader.sound();

    const chief = await journeys.as('SECTOR_LEADER', 1280);
    await chief.go('/admin/arshjul');
    await press(chief.page.getByText(/^1 av \d+ enheter ferdige$/));
    await chief.page.getByText('Gjennomgått på ledermøtet').waitFor();
    await chief.sound();
  }, 120_000);

  it('is edited by the sector leader: a day in one year, and a date of its own', async () => {
    for (const width of [1280, 390]) {
      const chief = await journeys.as('SECTOR_LEADER', width);
      const { page } = chief;
      await chief.go('/admin/arshjul/datoer?ar=2031');
      await chief.sound();
      await press(page.getByRole('button', { name: 'Dato i 2031: Frist for å søke hos Udir' }));
      await page.getByLabel('Dato dette året').fill('2031-03-22');
      await press(page.getByRole('button', { name: 'Lagre', exact: true }));
      await page.getByText('i år: 22. mars 2031').waitFor();
      await press(page.getByRole('button', { name: 'Legg til en dato' }));
      const name = `Evaluer planen ${width}`;
      await page.getByLabel('Navn på bokmål').fill(name);
      await page.getByLabel('Dag hvert år').fill('midt i mai');
      await press(page.getByRole('button', { name: 'Lagre', exact: true }));
      await page.getByText('Velg en dag i året som finnes hvert år.').waitFor();
      await chief.sound();
      await page.getByLabel('Dag hvert år').fill('15.5');
      await press(page.getByRole('button', { name: 'Lagre', exact: true }));
      await page.getByText(`«${name}» er lagret.`).waitFor();
      await page.getByRole('rowheader', { name }).waitFor();
      await chief.sound();
      await chief.context.close();
    }
  }, 120_000);
});
