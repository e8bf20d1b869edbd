import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, type Journeys } from './browsing.ts';

describe('a programme in three strands', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('shows an employee on a phone how far they are, and books the missing course from the card', async () => {
    const { page, go, sound, context } = await journeys.as('EMPLOYEE', 390, 'dark');
    await go('/');
    await page.getByRole('heading', { name: /^Demo – videreføring/ }).waitFor();
    await sound();
    await page.getByRole('link', { name: 'Se hele programmet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mitt program' }).waitFor();
    await page.getByText(/^Neste: /).waitFor();
    await page.getByText('Dette er det neste').waitFor();
    await sound();
    await press(page.getByRole('button', { name: /^Meld meg på/ }).first());
    // Where the button was now stands what came of it.
    await page.locator('.enrolment-result:focus').waitFor();
    await sound();
    await context.close();
  }, 120_000);

  it('shows the sector leader all units, the people of one, and lets off one of them with a reason', async () => {
    for (const width of [1280, 390]) {
      const { page, go, sound, context } = await journeys.as('SECTOR_LEADER', width);
      await go('/admin/program');
      await page.getByRole('heading', { level: 2, name: /^Demo – videreføring/ }).waitFor();
      await page
        .getByLabel('Velg program')
        .selectOption({ label: 'Demo – videreføring: kompetanseprogram for skole og SFO' });
      await page.getByRole('link', { name: 'Rena skole' }).waitFor();
      await sound();
      await press(page.getByRole('link', { name: 'Rena skole' }));
      await page.getByRole('heading', { level: 1, name: 'Ansatte i programmet' }).waitFor();
      await page.getByText('Over fristen').first().waitFor();
      await sound();
      if (width === 1280) {
        const row = page.getByRole('row').filter({ hasText: 'Over fristen' }).first();
        await press(row.getByRole('link'));
        const exempt = page.getByRole('button', { name: 'Gi fritak fra hele programmet' });
        await exempt.waitFor();
        await sound();
        await press(exempt);
        await page.getByRole('dialog').getByLabel('Begrunnelse').fill('Har tatt det samme ved en annen skole');
        await sound();
        await press(page.getByRole('dialog').getByRole('button', { name: 'Gi fritak' }));
        await page.getByText('Har tatt det samme ved en annen skole').waitFor();
        await press(page.getByRole('button', { name: /^Opphev fritaket fra / }));
        await exempt.waitFor();
        await sound();
      }
      await context.close();
    }
  }, 120_000);

  it('is set up by keyboard: an element is added, put first, and the copy is next year’s', async () => {
    const { page, go, sound, context } = await journeys.as('SECTOR_LEADER', 390);
    await go('/admin/program');
    await press(page.getByRole('link', { name: 'Rediger programmet' }));
    await page.getByRole('heading', { level: 1, name: /^Rediger Demo/ }).waitFor();
    await press(page.getByRole('button', { name: 'Legg til en del' }));
    const last = page.locator('.program-part').last();
    await last.getByRole('heading', { name: /Ny del$/ }).waitFor();
    await last.getByLabel('Tråd').selectOption('EGET_ARBEID');
    await last.getByLabel('Slag').selectOption('OWN_WORK');
    await last.getByLabel('Navn på delen').fill('Les og prøv ut');
    await sound();
    await press(page.getByRole('button', { name: 'Lagre programmet' }));
    const summary = page.getByRole('group', { name: 'Rett dette før programmet kan lagres' });
    await summary.waitFor();
    await sound();
    await press(summary.getByRole('link'));
    const minutes = last.getByLabel('Omfang i minutter');
    await page.waitForFunction(() => document.activeElement?.id.endsWith('.minutes'));
    await minutes.fill('120');
    await press(page.getByRole('button', { name: 'Flytt opp: Les og prøv ut' }));
    await page.getByText(/^Les og prøv ut er nå nummer \d+\.$/).waitFor();
    await press(page.getByRole('button', { name: 'Lagre programmet' }));
    await page.getByText(/er lagret\.$/).waitFor();
    await press(page.getByRole('button', { name: 'Kopier til neste år' }));
    await page.getByText('Programmet er et utkast. Kortet kommer når det er publisert.').waitFor();
    expect(await page.getByRole('button', { name: 'Publiser' }).count()).toBe(1);
    await sound();
    await context.close();
  }, 120_000);
});
