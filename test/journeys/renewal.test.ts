import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, widths, type Journeys } from './browsing.ts';

describe('renewal', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('is seen by leader and coordinator, narrowed, and booked from the row', async () => {
    for (const width of widths) {
      const { page, go, sound } = await journeys.as('UNIT_LEADER', width);
      await go('/admin/kompetanse/fornyelser');
      await page.getByRole('heading', { level: 1, name: 'Fornyelser' }).waitFor();
      await page.getByRole('row').filter({ hasText: 'Sander Testmoen' }).getByText('Kan fornyes').first().waitFor();
      for (const state of ['Gyldig', 'Gått ut']) await page.getByRole('cell', { name: state }).first().waitFor();
      await sound();
      await page.getByLabel('Vis').selectOption({ label: 'Kan fornyes' });
      await page.waitForURL(/tilstand=WINDOW_OPEN/);
      await page.getByRole('link', { name: /^Meld på Sander Testmoen for å fornye Mitt valg/ }).waitFor();
      expect(await page.getByRole('cell', { name: 'Gått ut' }).count()).toBe(0);
    }
    const { page, go, sound } = await journeys.as('UNIT_LEADER', 1280);
    await go('/admin/kompetanse/fornyelser?tilstand=WINDOW_OPEN');
    await press(page.getByRole('link', { name: /^Meld på Sander Testmoen/ }));
    await page.getByRole('searchbox').or(page.getByLabel('Søk')).first().waitFor();
    await page.getByText('Sander Testmoen').first().waitFor();
    await sound();
    const coordinator = await journeys.as('COURSE_COORDINATOR', 390);
    await coordinator.go('/admin/program');
    await press(coordinator.page.getByRole('link', { name: 'Fornyelser' }));
    await coordinator.page.getByText('Marius Prøverud').first().waitFor();
    await coordinator.sound();
  }, 120_000);

  it('is seen on a phone by who has it, who books the shorter course and has it off the list', async () => {
    const { page, go, sound } = await journeys.as('EMPLOYEE', 390);
    await go('/');
    await press(page.getByRole('link', { name: 'Forny Mitt valg-instruktør' }));
    await page.getByRole('heading', { name: 'Det som går ut' }).waitFor();
    await page.getByText('Det korte kurset «Mitt valg – instruktør, fornyelse» er nok.').waitFor();
    await sound();
    await press(page.getByRole('link', { name: 'Se kurset som fornyer Mitt valg-instruktør' }));
    await page.getByText(/^Kurset fornyer «Mitt valg-instruktør»\. Da gjelder den til/).waitFor();
    await sound();
    await press(page.getByRole('button', { name: 'Meld meg på' }));
    await page.getByText('Har plass').first().waitFor();
    await go('/min-kompetanse');
    await page.getByText(/Mitt valg – instruktør, fornyelse, .*: har plass\./).waitFor();
    await go('/');
    await page.getByRole('heading', { name: 'Det som venter på deg' }).waitFor();
    expect(await page.getByRole('link', { name: 'Forny Mitt valg-instruktør' }).count()).toBe(0);
  }, 120_000);

  it('is told plainly to who has nothing to renew, with what to take instead', async () => {
    const { page, go, sound } = await journeys.as('UNIT_LEADER', 390);
    const { rows } = await journeys.sql.query<{ id: string }>(
      `SELECT r.id FROM course_run r JOIN course c ON c.id = r.course_id WHERE c.code = 'MITTVALG-FORNYELSE'`,
    );
    await go(`/kurs/${rows[0]?.id}`);
    await page.getByText('Kurset fornyer «Mitt valg-instruktør», som du ikke har. Det gir deg den ikke.').waitFor();
    await sound();
    await press(page.getByRole('link', { name: 'Mitt valg – instruktør', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Mitt valg – instruktør' }).waitFor();
  }, 120_000);

  it('is written by the sector leader, with what is wrong beside its field', async () => {
    const { page, go, sound } = await journeys.as('SECTOR_LEADER', 390);
    await go('/admin/kompetanse/kompetanser');
    await press(page.getByRole('button', { name: 'Endre Mitt valg-instruktør' }));
    await page.getByLabel('Når den fornyes, gjelder den videre').selectOption({ label: 'Samme dag for alle' });
    await page.getByLabel('Går ut denne dagen hvert år').fill('29.02');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Velg en dag i året som finnes hvert år.').waitFor();
    await sound();
    await page.getByLabel('Går ut denne dagen hvert år').fill('31.12');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('«Mitt valg-instruktør» er lagret.').waitFor();
    await press(page.getByRole('button', { name: 'Endre Mitt valg-instruktør' }));
    const course = page.getByLabel('Kurs', { exact: true });
    await course.selectOption({ label: 'Mitt valg – instruktør' });
    await page.getByRole('button', { name: 'Lagre kurset' }).click();
    await page.getByText('Kurset gir kompetansen fra før.').waitFor();
    await sound();
    await course.selectOption({ label: 'Mitt valg – instruktør, fornyelse' });
    await page.getByRole('button', { name: 'Lagre kurset' }).click();
    await page.getByText('Kurset som fornyer «Mitt valg-instruktør», er lagret.').waitFor();
  }, 120_000);
});
