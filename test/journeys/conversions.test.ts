import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, type Journeys, press } from './browsing.ts';

describe('positions that are converted', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('are read year by year with the path to them, at both widths, and saved', async () => {
    for (const width of [1280, 390]) {
      const chief = await journeys.as('SECTOR_LEADER', width);
      await chief.go('/admin/kompetanse/stillinger');
      const { page } = chief;
      await page.getByRole('table', { name: 'År for år' }).getByRole('rowheader', { name: '2024' }).waitFor();
      for (const state of ['Planlagt', 'Vedtatt', 'Besatt', 'Bekreftet'])
        await page.getByRole('table', { name: 'Stillingene' }).getByText(state, { exact: true }).first().waitFor();
      const leila = page.getByRole('article').filter({ hasText: 'Leila Eksempelhaug' });
      await leila.getByText(/^Når kravene 15. juni/).waitFor();
      await leila.getByText(/kommer 15. juni \d{4} med Bachelor i vernepleie/).waitFor();
      await chief.sound();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Lagre som CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^veien-til-stilling-.*\.csv$/);
      await chief.context.close();
    }
  }, 120_000);

  it('are planned over the year with a reason only, decided and filled by keyboard', async () => {
    const chief = await journeys.as('SECTOR_LEADER', 1280);
    const { page } = chief;
    await chief.go('/admin/kompetanse/stillinger');
    await press(page.getByRole('button', { name: 'Planlegg en stilling' }));
    await page.getByLabel('Enhet').selectOption({ label: 'Rena skole' });
    await page.getByLabel('Hvilken stilling').fill('Fagarbeider, 7. trinn');
    await page.getByLabel('År den gjøres om').fill('2023');
    await press(page.getByRole('button', { name: 'Lagre', exact: true }));
    await page.getByText(/Rammen for 2023 rekker ikke: det mangler 100\s000 kroner/).waitFor();
    await chief.sound();
    await page.getByLabel('Hvorfor rammen kan brytes').fill('To stillinger ble ledige samtidig.');
    await press(page.getByRole('button', { name: 'Lagre', exact: true }));
    await page.getByText('Lagret for 2023.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Fagarbeider, 7. trinn' });
    await press(row.getByRole('button', { name: /^Åpne stillingen/ }));
    const pane = page.locator('#conversion');
    await press(pane.getByRole('button', { name: 'Vedta' }));
    await chief.sound();
    await press(page.getByRole('dialog').getByRole('button', { name: 'Vedta' }));
    await page.getByText('Stillingen er nå: vedtatt.').waitFor();
    await press(pane.getByRole('button', { name: 'Besett' }));
    const holder = pane.getByLabel('Hvem som har den');
    await holder.waitFor();
    const name = (await holder.locator('option').filter({ hasText: 'Leila' }).textContent()) ?? '';
    expect(name).toContain('Når kravene 15. juni');
    await holder.selectOption({ label: name });
    await press(pane.getByRole('button', { name: 'Besett' }));
    await page.getByText('Stillingen er nå: besatt.').waitFor();
    await press(pane.getByRole('button', { name: 'Bekreft' }));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Bekreft' }));
    // Leila still studies.
    await page.getByText(/mangler 1 av kravene i dag/).waitFor();
    await chief.sound();
    await press(page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }));
    await press(pane.getByRole('button', { name: 'Åpne igjen' }));
    await page.getByRole('dialog').getByLabel('Begrunnelse').fill('Venter til studiet er ferdig.');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Åpne igjen' }));
    await pane.getByText('Venter til studiet er ferdig.').waitFor();
    await chief.sound();
  }, 120_000);

  it('show a unit leader the own unit on a phone', async () => {
    const leader = await journeys.as('UNIT_LEADER', 390);
    const { page } = leader;
    await leader.go('/admin/kompetanse/stillinger');
    await page.getByRole('article').filter({ hasText: 'Leila Eksempelhaug' }).waitFor();
    expect(await page.getByRole('table', { name: 'Stillingene' }).getByText('Åmot ungdomsskole').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Ramme for/ }).count()).toBe(0);
    await leader.sound();
  }, 120_000);

  it('and what one’s own position asks for is read by the employee, with the way to what is lacking', async () => {
    for (const width of [1280, 390]) {
      const employee = await journeys.as('EMPLOYEE', width);
      const { page } = employee;
      await employee.go('/min-kompetanse');
      await page.getByRole('heading', { level: 2, name: 'Det stillingen din krever' }).waitFor();
      await employee.sound();
      await page.getByLabel('Stilling', { exact: true }).selectOption({ label: 'Miljøterapeut' });
      await page.getByText('Du mangler noe som ingenting du har begynt på, gir.').waitFor();
      await page.getByRole('link', { name: 'Søk videreutdanning for Bachelor i sosialfag' }).waitFor();
      await press(page.getByRole('button', { name: 'Legg til Bachelor i sosialfag' }));
      await page.getByLabel('Fikk den').waitFor();
      expect(await page.getByLabel('Kompetanse', { exact: true }).locator('option:checked').textContent()).toBe(
        'Bachelor i sosialfag',
      );
      await employee.sound();
      await press(page.getByRole('link', { name: 'Finn kurs i COS-P for ansatte' }));
      await page.waitForURL(/\/kurs\?sok=/);
      await employee.context.close();
    }
  }, 120_000);
});
