import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('the numbers of further education, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('are read and explained by keyboard by the sector leader', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/indikatorer');
    const table = page.getByRole('table', { name: 'Påbegynt, tall for tall' });
    const sum = table.getByRole('row', { name: /Alle, ulike personer/ });
    await sum.waitFor();
    const told = async (): Promise<string[]> => (await sum.getByRole('button').allInnerTexts()).slice(0, -1);
    expect(await told()).toEqual(['3', '7', '11', '14', '17', '21', '24']);
    await page.getByRole('heading', { name: 'Påbegynt per skoleår, etter enhet' }).waitFor();
    await sound();

    // A number opens what it is made of: from the keyboard in, and back to the number again.
    const last = sum.getByRole('button', { name: /^24\. Påbegynt/ });
    await last.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Påbegynt: Alle, ulike personer, 2026\/27/ });
    await dialog.getByRole('heading', { name: 'Talt med: 24' }).waitFor();
    await dialog.getByText('Definisjon, versjon 1').waitFor();
    await dialog.getByRole('heading', { name: 'Dagen som teller' }).waitFor();
    await sound();
    await dialog.getByLabel('Slik tallene var kjent').fill('2026-08-01');
    await dialog.getByRole('heading', { name: 'Talt med: 21' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await last.evaluate((button) => button === document.activeElement)).toBe(true);
  }, 60_000);

  it('are narrowed in the address, and printed', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/indikatorer');
    await page.getByLabel('Tall', { exact: true }).selectOption('Fullført');
    await page.getByLabel('Rader etter').selectOption('Type enhet');
    await page.getByLabel('Eier', { exact: true }).selectOption('Kommunale');
    await page.getByRole('heading', { name: 'Fullført per skoleår, etter type enhet' }).waitFor();
    await page.waitForURL(/tall=COMPLETED.*etter=UNIT_KIND|etter=UNIT_KIND.*tall=COMPLETED/);
    expect(page.url()).toContain('eier=MUNICIPAL');
    await page.getByRole('table', { name: 'Fullført, tall for tall' }).getByText('Barnehager').waitFor();
    await sound();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('form', { name: 'Velg tall og utvalg' }).isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: 'Fullført, tall for tall' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    // The address alone gives the same page.
    await page.reload();
    await page.getByRole('heading', { name: 'Fullført per skoleår, etter type enhet' }).waitFor();
    expect(await page.getByLabel('Eier', { exact: true }).inputValue()).toBe('MUNICIPAL');
  }, 60_000);

  it('have a goal that the sector leader sets, and are compared with the day they were kept', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', width);
    await go('/admin/indikatorer?tall=COMPLETED');
    const form = page.getByRole('form', { name: 'Sett utgangspunkt eller mål' });
    await form.getByLabel('Skoleår').fill('2027');
    await form.getByRole('button', { name: 'Lagre' }).click();
    await form.getByText('Skriv skoleåret som 2026/27.').waitFor();
    await form.getByLabel('Skoleår').fill('2027/28');
    await form.getByLabel('Verdi').fill('20');
    await form.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Mål 2027/28: 20' }).waitFor();
    await page
      .getByRole('button', { name: /^Sammenlign 1\. oktober/ })
      .first()
      .click();
    await page.getByText(/Alle .* tall for .* er de samme når de regnes ut i dag/).waitFor();
    await sound();
  }, 60_000);

  it('are told to a unit leader without the few of other units', async () => {
    const { page, go, sound } = await journeys.as('UNIT_LEADER', width);
    await go('/admin/indikatorer?omfang=kommunen&etter=UNIT_KIND');
    const table = page.getByRole('table', { name: 'Påbegynt, tall for tall' });
    await table.getByText('færre enn 5*').first().waitFor();
    await page.getByText('Noen flere tall er skjult').first().waitFor();
    await table
      .getByRole('button', { name: /^færre enn 5\*/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Færre enn 5, eller skjult.').waitFor();
    await sound();
    await dialog.getByRole('button', { name: 'Lukk' }).click();
    await sound();
  }, 60_000);
});
