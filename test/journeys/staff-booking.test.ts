import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

interface Found {
  readonly catalogue: {
    readonly runs: readonly { readonly id: string; readonly course: { readonly title: string } }[];
  };
}
const OPEN = '{ catalogue(first: 50) { runs { id course { title } } } }';

describe('a unit leader books their own staff', () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it.each(widths)(
    'from the run’s page in the portal, two in one go, and sees what became of each, at %i px',
    async (width) => {
      const leader = await journeys.as('UNIT_LEADER', width);
      const { page, go, sound, ask } = leader;
      const { catalogue } = await ask<Found>(OPEN);
      const runId = catalogue.runs.find(({ course }) => course.title.startsWith('Mitt valg'))?.id ?? '';
      await go(`/kurs/${runId}`);
      await page.getByRole('link', { name: 'Meld på ansatte' }).click();
      await page.getByRole('heading', { level: 1, name: 'Meld på ansatte' }).waitFor();
      await sound();

      const table = page.getByRole('table', { name: 'Kan meldes på' });
      const boxes = table.getByRole('rowgroup').last().getByRole('checkbox');
      const names = [
        await table.getByRole('rowheader').nth(0).innerText(),
        await table.getByRole('rowheader').nth(1).innerText(),
      ];
      await boxes.nth(0).focus();
      await page.keyboard.press('Space');
      await boxes.nth(1).focus();
      await page.keyboard.press('Space');
      await page.getByText('2 valgt').waitFor();
      await page.getByRole('button', { name: 'Meld på 2 personer' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Alle får beskjed på e-post').waitFor();
      await sound();
      const reason = dialog.getByRole('textbox');
      if ((await reason.count()) > 0) await reason.fill('Går etter lunsj, og er tilbake til samlingen.');
      await dialog.getByRole('button', { name: 'Meld på 2 personer' }).click();
      await page.getByText('Slik gikk det').waitFor();
      const told = await page.locator('#staff-booked li').allInnerTexts();
      expect(told.map((line) => line.split(':')[0])).toEqual(names);
      for (const line of told) expect(line).toMatch(/: (Har plass|Venter|På venteliste|I kø)/);
      await sound();
      const others = page.getByRole('table', { name: 'Er med fra før, eller kan ikke meldes på' });
      await others.getByRole('rowheader', { name: names[0] ?? '' }).waitFor();

      await page.getByRole('searchbox', { name: 'Søk etter navn' }).fill('finnes ikke');
      await page.getByText('Ingen du kan melde på, har det navnet.').waitFor();
      await sound();
    },
    90_000,
  );
});
