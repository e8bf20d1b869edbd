import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordFile, recordLine } from '../given/record-file.ts';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

describe('what people can', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('is told by an employee on a phone, and verified by the leader', async () => {
    const employee = await journeys.as('EMPLOYEE', 390);
    await employee.go('/min-kompetanse');
    await employee.page.getByRole('heading', { level: 1, name: 'Min kompetanse' }).waitFor();
    await employee.sound();
    await employee.page.getByRole('button', { name: 'Legg til kompetanse' }).click();
    const { page } = employee;
    await page.getByLabel('Kompetanse', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await page.getByRole('link', { name: 'Velg kompetansen fra listen' }).waitFor();
    await employee.sound();
    await page.getByLabel('Kompetanse', { exact: true }).selectOption({ label: 'COS-P for ansatte' });
    await page.getByLabel('Fikk den').fill('2098-01-01');
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    // The sentence of the server stands beside the field, and nothing typed is lost.
    await page.getByText('Den må være i dag eller tidligere').first().waitFor();
    await employee.sound();
    await page.getByLabel('Fikk den').fill('2025-05-20');
    await page.getByLabel('Nivå').selectOption('3');
    await page.getByLabel('Merknad').fill('Kurs på fylkets samling');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article').filter({ hasText: 'Kurs på fylkets samling' });
    await card.getByText('Ikke bekreftet').waitFor();
    await employee.sound();

    const leader = await journeys.as('UNIT_LEADER', 1280);
    await leader.go('/admin/kompetanse');
    await leader.sound();
    await press(leader.page.getByRole('button', { name: 'Bekreft COS-P for ansatte for Sander Testmoen' }));
    await leader.page.getByText('Bekreftet for Sander Testmoen.').waitFor();
    await leader.sound();

    await employee.go('/min-kompetanse');
    await card.getByText('Torbjørn Demolund').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
  }, 120_000);

  it('is refused with a reason at 390 px, which the employee reads, mends and takes away', async () => {
    const leader = await journeys.as('UNIT_LEADER', 390);
    await leader.go('/admin/kompetanse?tilstand=UNVERIFIED');
    const refuse = leader.page.getByRole('button', { name: /^Avslå / });
    const before = await refuse.count();
    expect(before).toBeGreaterThan(0);
    await refuse.first().click();
    await leader.sound();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Avslå' }).click();
    await dialog.getByText('Skriv hvorfor').waitFor();
    await dialog.getByLabel('Begrunnelse').fill('Ta med kursbeviset til meg.');
    await dialog.getByRole('button', { name: 'Avslå' }).click();
    await leader.page.getByText(/^Avslått\./).waitFor();
    await leader.sound();

    const employee = await journeys.as('EMPLOYEE', 390);
    await employee.go('/min-kompetanse');
    const card = employee.page.getByRole('article').filter({ hasText: 'Last opp karakterutskriften' });
    await card.getByRole('button', { name: /^Endre / }).click();
    await employee.page.getByLabel('Merknad').fill('Utskriften ligger i mappen');
    await employee.page.getByRole('button', { name: 'Lagre' }).click();
    const mended = employee.page.getByRole('article').filter({ hasText: 'Utskriften ligger i mappen' });
    await mended.getByText('Ikke bekreftet').waitFor();
    await mended.getByRole('button', { name: /^Fjern / }).click();
    await employee.page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
    await mended.waitFor({ state: 'detached' });
    await employee.sound();
  }, 120_000);

  it('is written by the sector leader, at both widths', async () => {
    for (const width of [1280, 390]) {
      const chief = await journeys.as('SECTOR_LEADER', width);
      await chief.go('/admin/kompetanse/kompetanser');
      await chief.sound();
      await chief.page.getByLabel('Navn på bokmål').fill(`Samtaler med barn ${width}`);
      await chief.page.getByRole('button', { name: 'Legg til kompetanse' }).click();
      await chief.page.getByRole('rowheader', { name: `Samtaler med barn ${width}` }).waitFor();
      await chief.sound();
      await chief.context.close();
    }
  }, 120_000);

  it('is held against what is asked, as cards at 390 px, and saved', async () => {
    for (const width of [390, 1280]) {
      const leader = await journeys.as('UNIT_LEADER', width);
      await leader.go('/admin/kompetanse/mangler');
      const { page } = leader;
      const table = page.getByRole('table', { name: 'De ansatte' });
      await table.getByText('Mangler', { exact: true }).first().waitFor();
      await table.getByText('Går snart ut').first().waitFor();
      const all = await table.getByRole('rowheader').count();
      await leader.sound();
      await page.getByLabel('Vis bare dem som mangler noe').focus();
      await page.keyboard.press('Space');
      const lacking = await table.getByRole('rowheader').count();
      expect(lacking).toBeGreaterThan(0);
      expect(lacking).toBeLessThan(all);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Lagre som CSV' }).first().click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^kompetanse-ansatte-.*\.csv$/);
      await leader.context.close();
    }
    const chief = await journeys.as('SECTOR_LEADER', 390);
    await chief.go('/admin/kompetanse/mangler');
    await chief.page.getByRole('table', { name: 'Enhetene i tall' }).getByText('Rena skole').waitFor();
    expect(await chief.page.getByRole('table', { name: 'De ansatte' }).count()).toBe(0);
    await chief.sound();
  }, 120_000);

  it('is asked by the unit leader of the own unit, and ended', async () => {
    const leader = await journeys.as('UNIT_LEADER', 390);
    const { page } = leader;
    await leader.go('/admin/kompetanse/krav');
    await leader.sound();
    await page.getByRole('combobox', { name: 'Kompetanse', exact: true }).selectOption({ label: 'Mitt valg' });
    await page.getByRole('combobox', { name: 'Stilling' }).selectOption({ label: 'Lærer' });
    await page.getByLabel('Gjelder fra').fill('2026-01-01');
    await page.getByRole('button', { name: 'Legg til krav' }).click();
    await page.getByText('«Mitt valg» kreves nå.').waitFor();
    await page.getByRole('button', { name: 'Avslutt kravet om Mitt valg' }).click();
    await leader.sound();
    await page.getByRole('dialog').getByRole('button', { name: 'Avslutt' }).click();
    await page.getByText('Kravet er avsluttet.').waitFor();
    await leader.sound();
  }, 120_000);

  it('comes in from a file of the administrator: looked through, taken in, and seen by the employee as imported', async () => {
    for (const width of widths) {
      const { page, go, sound, context } = await journeys.as('SYSTEM_ADMIN', width);
      const { rows } = await journeys.sql.query<{ number: string }>(
        `SELECT hr_key AS number FROM person WHERE given_name = 'Sander' AND family_name = 'Testmoen'`,
      );
      const check = async (...lines: readonly string[]): Promise<void> => {
        const buffer = Buffer.from(recordFile(lines));
        await page.getByLabel('CSV-fil').setInputFiles({ name: 'kompetanse.csv', mimeType: 'text/csv', buffer });
        await press(page.getByRole('button', { name: 'Kontroller' }));
      };
      const cell = (name: string) => page.getByRole('cell', { name }).first();
      const row = { ansattnummer: rows[0]?.number ?? '', kompetanse: 'Mitt valg', merknad: `Importert ${width}` };
      await go('/admin/folk');
      await page.getByRole('link', { name: 'Importer kompetanse' }).click();
      await page.getByRole('heading', { level: 1, name: 'Importer kompetanse' }).waitFor();
      await sound();
      const [example] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Last ned eksempelfil' }).click(),
      ]);
      // The example is one that the product itself takes.
      const text = readFileSync(await example.path(), 'utf8').split('\r\n');
      await page.getByLabel('CSV-fil').setInputFiles(await example.path());
      await page.getByRole('button', { name: 'Kontroller' }).click();
      await page.getByText(`${text.length - 2} nye, 0 endres, 0 er som før.`).waitFor();
      await check(recordLine(row), recordLine({ ...row, ansattnummer: 'X1', kompetanse: 'Mit valg' }));
      await page.getByText('Filen har feil på 2 steder').waitFor();
      await cell('Fant ingen kompetanse som heter «Mit valg». Mente du «Mitt valg»').waitFor();
      await sound();
      const first = width === widths[0];
      await check(recordLine(row));
      await page.getByText(first ? '1 nye, 0 endres' : '0 nye, 1 endres').waitFor();
      await cell(first ? 'Ny registrering' : 'Endres: Merknad').waitFor();
      await sound();
      await press(page.getByRole('button', { name: 'Importer', exact: true }));
      await page.getByText('Filen er importert').waitFor();
      await check(recordLine(row));
      await page.getByText('Det er ingenting å importere.').waitFor();
      await context.close();
      const employee = await journeys.as('EMPLOYEE', width);
      await employee.go('/min-kompetanse');
      const card = employee.page.getByRole('article').filter({ hasText: `Importert ${width}` });
      await card.getByText('Fra import').waitFor();
      expect(await card.getByRole('button').count()).toBe(0);
      await employee.sound();
      await employee.context.close();
    }
    const leader = await journeys.as('UNIT_LEADER', 390);
    await leader.go('/admin/kompetanse');
    await leader.page.getByText('Fra import').first().waitFor();
    expect(await leader.page.getByRole('link', { name: 'Importer kompetanse' }).count()).toBe(0);
  }, 120_000);
});
