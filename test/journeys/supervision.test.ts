import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, press, type Journeys, type Visit } from './browsing.ts';

const WORDS = 'Vi snakket om overganger, og ble enige om en fast avslutning.';

describe('a meeting of supervision', () => {
  let journeys: Journeys;
  let [supervisor, participant, coordinator] = [] as unknown as [Visit, Visit, Visit];
  let address = '';

  beforeAll(async () => {
    journeys = await openJourneys();
    supervisor = await journeys.as('COURSE_LEADER', 1280);
    participant = await journeys.as('EMPLOYEE', 390);
    coordinator = await journeys.as('COURSE_COORDINATOR', 1280);
  }, 120_000);
  afterAll(() => journeys.close());

  it('is planned with its dates in one go, by keyboard where it counts', async () => {
    const { page } = supervisor;
    await supervisor.go('/admin/veiledning/ny');
    await press(page.getByRole('button', { name: 'Planlegg rekken' }));
    await page.getByRole('link', { name: 'Velg minst én deltaker.' }).waitFor();
    await supervisor.sound();
    await page.getByLabel('Navn på rekken').fill('Én til én om overganger');
    await page.getByLabel('Mål').fill('Roligere overganger');
    await page.getByLabel('Søk etter ansatt: deltakere').fill('Sander Testmoen');
    await page.getByRole('button', { name: 'Legg til Sander Testmoen' }).first().click();
    await page.getByLabel('Sted', { exact: true }).fill('Møterommet');
    await page.getByLabel('Første dag').fill('2027-01-11');
    await page.getByLabel('Fra kl.').or(page.locator('[name="series.from"]')).first().fill('07:15');
    await page.locator('[name="series.count"]').fill('3');
    await page.getByRole('button', { name: 'Vis datoene' }).click();
    await page.getByRole('button', { name: /Legg til 3/ }).click();
    await press(page.getByRole('button', { name: 'Planlegg rekken' }));
    await page.getByText('«Én til én om overganger» er planlagt.').waitFor();
    await participant.go('/veiledning');
    await participant.page.getByRole('heading', { name: 'Én til én om overganger' }).waitFor();
  }, 60_000);

  it('gets an agenda from who takes part, and is moved with a reason', async () => {
    const { page } = participant;
    const card = page.getByRole('article').filter({ hasText: 'Én til én om overganger' });
    await press(card.getByRole('link', { name: /Møte.1/ }));
    await page.getByLabel('Hva vil dere snakke om?').fill('Det som skjer mellom timene');
    await page.getByText(/^Lagret /).waitFor();
    await participant.sound();
    address = new URL(page.url()).pathname;
    await supervisor.go(address);
    expect(await supervisor.page.getByLabel('Hva vil dere snakke om?').inputValue()).toBe(
      'Det som skjer mellom timene',
    );
    await press(supervisor.page.getByRole('button', { name: 'Flytt møtet' }));
    await supervisor.page.getByLabel('Begrunnelse').fill('Foreldremøte');
    await supervisor.page.getByLabel('Fra kl.').fill('07:45');
    await supervisor.page.getByRole('button', { name: 'Flytt møtet' }).click();
    await supervisor.page.getByText('Flyttet: Foreldremøte').waitFor();
    await supervisor.sound();
  }, 60_000);

  it('is held; the supervisor writes, loses nothing to a second window, and makes it final', async () => {
    await journeys.sql.query(
      `UPDATE supervision_session SET starts_at = now() - interval '1 hour', ends_at = now() WHERE id = $1`,
      [address.split('/').pop()],
    );
    const { page } = supervisor;
    await supervisor.go('/veiledning');
    const card = page.getByRole('article').filter({ hasText: 'Én til én om overganger' });
    await press(card.getByRole('button', { name: /Før oppmøte/ }));
    await page.getByRole('button', { name: 'Lagre oppmøtet' }).click();
    await page.getByText('Oppmøtet er lagret.').waitFor();
    await supervisor.go(address);
    const note = page.getByLabel('Hva snakket dere om, og hva ble dere enige om?');
    await note.fill('Første utkast.');
    await page
      .getByText(/^Lagret /)
      .first()
      .waitFor();

    const other = await supervisor.context.newPage();
    await other.goto(page.url());
    const otherNote = other.getByLabel('Hva snakket dere om, og hva ble dere enige om?');
    await otherNote.fill('Fra det andre vinduet.');
    await other
      .getByText(/^Lagret /)
      .first()
      .waitFor();
    await other.close();
    await note.fill(WORDS);
    await page.getByText('Teksten er endret i et annet vindu').waitFor();
    await page.getByText('Fra det andre vinduet.').waitFor();
    expect(await note.inputValue()).toBe(WORDS);
    await supervisor.sound();
    await press(page.getByRole('button', { name: 'Behold det som står i feltet' }));
    await page
      .getByText(/^Lagret /)
      .first()
      .waitFor();

    await press(page.getByRole('button', { name: 'Ferdigstill referatet' }));
    await page.getByText('Etter dette kan ingen endre det, heller ikke du.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Ferdigstill referatet' }).click();
    await page.getByText(/^Ferdigstilt av /).waitFor();
    expect(await note.count()).toBe(0);
    await supervisor.sound();
  }, 60_000);

  it('is read by who takes part, and by nobody else', async () => {
    await participant.go(address);
    await participant.page.getByText(WORDS).waitFor();
    await participant.page.getByText(/^Kan leses av /).waitFor();
    await participant.sound();
    await coordinator.go(address);
    await coordinator.page.getByText('Møtet finnes ikke, eller du er ikke med i det').waitFor();
    await coordinator.sound();
    await coordinator.go('/admin/veiledning');
    await coordinator.page.getByText('Én til én om overganger').waitFor();
    await coordinator.sound();
  }, 60_000);
});
