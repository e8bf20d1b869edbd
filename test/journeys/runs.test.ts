import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, osloDay, weekday } from '@kompetanse/domain/calendar';
import { openJourneys, widths, type Journeys, type Visit, press } from './browsing.ts';

/** A Monday well after Christmas and before the winter holiday, whatever day it is. */
const today = osloDay(new Date(Date.now()));
const monday = addDays(today, 60 + ((8 - weekday(addDays(today, 60))) % 7));
const day = (from: number, time: string): string => `${addDays(monday, from)}T${time}`;

/** Types into a field by keyboard alone. */
async function type(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  await field.focus();
  if (/^\d{4}-\d{2}-\d{2}/.test(value) || /^\d{2}:\d{2}$/.test(value)) await field.fill(value);
  else {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(value);
  }
}

/** Presses a button by keyboard alone. */
const pressed = (page: Page, name: string | RegExp): Promise<void> => press(page.getByRole('button', { name }).first());

describe('a coordinator plans a run', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  const plan = async ({ page, go, sound }: Visit, width: number): Promise<void> => {
    await go('/admin/kurs/ny');
    await page.getByRole('button', { name: 'Lagre utkast' }).waitFor();
    await pressed(page, 'Lagre utkast');
    await page.getByText('Rett opp dette først').waitFor();
    await sound();
    await page.locator('[name="courseId"]').selectOption({ label: 'Klassemiljø 1.–10. trinn' });
    await page.locator('[name="hostUnitId"]').selectOption({ label: 'Rena skole' });
    await type(page, 'place', `Biblioteket ${width}`);
    await type(page, 'videoUrl', 'https://video.example/rom');
    await type(page, 'capacity', '12');
    for (const [name, value] of [
      ['series.firstDay', monday],
      ['series.from', '14:00'],
      ['series.minutes', '90'],
      ['series.count', '3'],
      ['opensAt', `${today}T00:00`],
      ['closesAt', day(-7, '12:00')],
      ['cancelUntil', day(-2, '12:00')],
    ] as const)
      await type(page, name, value);
    await pressed(page, 'Vis datoene');
    await page.getByRole('table', { name: 'Datoene i serien' }).waitFor();
    await sound();
    await pressed(page, 'Legg til 3 samlinger');
    await page.getByRole('group', { name: 'Samling 3' }).waitFor();
    await pressed(page, 'Lagre utkast');
    await page.getByText('Utkast', { exact: true }).first().waitFor();
  };

  it.each(widths)(
    'by keyboard, opens it, moves a session and cancels it; who takes part sees it, at %i px',
    async (width) => {
      const aino = await journeys.as('COURSE_COORDINATOR', width);
      const { page, sound } = aino;
      await plan(aino, width);
      const runId = /kurs\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await pressed(page, 'Åpne for påmelding');
      await page.getByRole('dialog').getByRole('button', { name: 'Åpne for påmelding' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Gjennomføringen er åpen').first().waitFor();
      await sound();

      const employee = await journeys.as('EMPLOYEE', width);
      await employee.go(`/kurs/${runId}`);
      await employee.page.getByText('Lenken vises når du har plass').waitFor();
      await employee.ask('mutation ($id: ID!) { enrol(runId: $id) { __typename } }', { id: runId });
      await employee.go(`/kurs/${runId}`);
      await employee.page.getByRole('link', { name: 'Bli med på video' }).waitFor();
      await employee.page.getByRole('link', { name: 'Legg i kalender' }).waitFor();
      await employee.sound();

      await page.getByRole('link', { name: 'Endre samlinger' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('1 person får beskjed.').waitFor();
      await type(page, 'sessions.1.day', addDays(monday, 8));
      await sound();
      await pressed(page, 'Lagre og gi beskjed');
      await page.getByText('Flyttet').first().waitFor();
      await employee.go(`/kurs/${runId}`);
      await employee.page.getByText('Flyttet').first().waitFor();

      await page.getByRole('tab', { name: 'Historikk' }).click();
      await page.getByText('Samlinger endret').first().waitFor();
      await sound();
      await pressed(page, 'Avlys');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('1 med plass, 0 på venteliste').waitFor();
      await dialog.getByRole('textbox').fill('Kursholderen er syk.');
      await dialog.getByRole('button', { name: 'Avlys' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Begrunnelsen er: Kursholderen er syk.').waitFor();
      await employee.go('/mine-kurs');
      await employee.page.getByText('Kursholderen er syk.').first().waitFor();

      await aino.go('/admin/kurs?visning=kalender');
      await page.getByRole('table').first().waitFor();
      await sound();
      await aino.go('/admin/kurs/ferier');
      await page.getByRole('rowheader', { name: 'Vinterferie' }).waitFor();
      await sound();
      expect(page.url()).toContain('/ferier');
    },
    120_000,
  );
});
