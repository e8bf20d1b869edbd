import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GivenPerson } from '../given/organisation.ts';
import { givenSeries, type GivenSeries } from '../given/supervision.ts';
import { openJourneys, press, type Journeys, type Visit } from './browsing.ts';

const DAY = 86_400_000;
const TITLE = 'Trygg i vanskelige samtaler';

/** That many days ahead, in the late morning in Norway whatever the season. */
const ahead = (days: number): string => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T10:00:00Z`;

describe('supervision that changes', () => {
  let journeys: Journeys;
  let [supervisor, participant, coordinator] = [] as unknown as [Visit, Visit, Visit];
  let series: GivenSeries;

  const named = async (givenName: string, familyName: string): Promise<GivenPerson> => {
    const { rows } = await journeys.sql.query<GivenPerson>(
      'SELECT id, email FROM person WHERE given_name = $1 AND family_name = $2',
      [givenName, familyName],
    );
    return rows[0]!;
  };
  const card = ({ page }: Visit) => page.getByRole('article').filter({ hasText: TITLE });

  beforeAll(async () => {
    journeys = await openJourneys();
    supervisor = await journeys.as('COURSE_LEADER', 1280);
    participant = await journeys.as('EMPLOYEE', 390);
    coordinator = await journeys.as('COURSE_COORDINATOR', 1280);
    const [marius, sander] = [await named('Marius', 'Prøverud'), await named('Sander', 'Testmoen')];
    const { rows } = await journeys.sql.query<GivenPerson>(
      `SELECT p.id, p.email FROM person p JOIN employment e ON e.person_id = p.id WHERE p.id <> ALL ($1) ORDER BY p.id LIMIT 1`,
      [[marius.id, sander.id]],
    );
    series = await givenSeries(journeys.sql, marius, [sander], { title: TITLE, startsAt: ahead(1) });
    await givenSeries(journeys.sql, rows[0]!, [sander], { title: 'Noe helt annet', startsAt: ahead(3), sessions: 1 });
  }, 120_000);
  afterAll(() => journeys.close());

  it('is moved to a time when somebody is busy: who and when is said, not with what, and it takes a reason', async () => {
    const { page } = supervisor;
    await supervisor.go(`/veiledning/${series.sessionIds[1]}`);
    await press(page.getByRole('button', { name: 'Flytt møtet' }));
    await page.getByLabel('Dag', { exact: true }).fill(ahead(3).slice(0, 10));
    await page.getByLabel('Fra kl.').fill('11:30');
    await page.getByLabel('Minutter').fill('90');
    await page.getByLabel('Begrunnelse').fill('Passer bedre før ferien');
    await press(page.getByRole('button', { name: 'Flytt møtet' }));
    await page.getByText(/^Sander Testmoen er opptatt /).waitFor();
    expect(await page.getByText('Noe helt annet').count()).toBe(0);
    await supervisor.sound();
    await press(page.getByRole('button', { name: 'Sett det opp likevel' }));
    await page.getByText(/^Sander Testmoen er opptatt /).waitFor(); // nothing is moved without a reason
    await page.getByLabel('Hvorfor skal møtet være da likevel?').fill('Sander går tidlig fra det andre');
    await press(page.getByRole('button', { name: 'Sett det opp likevel' }));
    await page.getByText('Flyttet: Passer bedre før ferien').waitFor();
    await page.getByText('Satt opp selv om noen er opptatt: Sander går tidlig fra det andre').waitFor();
    await supervisor.sound();
  }, 60_000);

  it('is planned at such a time only with a reason too', async () => {
    const { page } = supervisor;
    await supervisor.go('/admin/veiledning/ny');
    await page.getByLabel('Navn på rekken').fill('Samme formiddag');
    await page.getByLabel('Mål').fill('Roligere overganger');
    await page.getByLabel('Søk etter ansatt: deltakere').fill('Sander Testmoen');
    await page.getByRole('button', { name: 'Legg til Sander Testmoen' }).first().click();
    await page.getByLabel('Sted', { exact: true }).fill('Møterommet');
    await page.getByLabel('Første dag').fill(ahead(3).slice(0, 10));
    await page.locator('[name="series.from"]').fill('11:30');
    await page.locator('[name="series.count"]').fill('1');
    await page.getByLabel('Hopp over helligdager').uncheck();
    await page.getByRole('button', { name: 'Vis datoene' }).click();
    await page.getByRole('button', { name: /Legg til 1/ }).click();
    await press(page.getByRole('button', { name: 'Planlegg rekken' }));
    await page.getByText(/^Sander Testmoen er opptatt /).waitFor();
    await supervisor.sound();
    await page.getByLabel('Hvorfor skal møtet være da likevel?').fill('Begge delene er korte');
    await press(page.getByRole('button', { name: 'Sett det opp likevel' }));
    await page.getByText('«Samme formiddag» er planlagt.').waitFor();
  }, 60_000);

  it('is seen by the participant on a telephone, and taken into the calendar', async () => {
    const { page } = participant;
    await participant.go('/veiledning');
    await card(participant).getByText('Passer bedre før ferien').waitFor();
    await participant.sound();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card(participant)
        .getByRole('link', { name: /Legg i kalenderen/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('veiledning.ics');
    expect(await card(participant).getByRole('button').count()).toBe(0); // and changes nothing
  }, 60_000);

  it('gets one more meeting and one more participant, and asks before somebody is taken out', async () => {
    const { page } = supervisor;
    await supervisor.go('/veiledning');
    await press(card(supervisor).getByRole('button', { name: /Legg til et møte/ }));
    await press(card(supervisor).getByRole('button', { name: 'Legg til et møte' }));
    await page.getByText('Velg en dag.').waitFor(); // the day is missing, and that is said at the field
    await supervisor.sound();
    await page.getByLabel('Dag', { exact: true }).fill(ahead(30).slice(0, 10));
    await press(card(supervisor).getByRole('button', { name: 'Legg til et møte' }));
    await page.getByText('Møtet er lagt til.').waitFor();

    await press(card(supervisor).getByRole('button', { name: /Endre deltakere/ }));
    await page.getByLabel('Søk etter ansatt').fill('Leila');
    await card(supervisor)
      .getByRole('button', { name: /^Legg til Leila/ })
      .first()
      .click();
    await press(card(supervisor).getByRole('button', { name: 'Fjern Sander Testmoen' }));
    await supervisor.sound();
    await press(card(supervisor).getByRole('button', { name: 'Lagre deltakerne' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('De leser ikke lenger noe av det som er skrevet i rekken. Timene beholder de.').waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByLabel('Søk etter ansatt').fill('Sander');
    await card(supervisor).getByRole('button', { name: 'Legg til Sander Testmoen' }).click();
    await press(card(supervisor).getByRole('button', { name: 'Lagre deltakerne' }));
    await page.getByText('Deltakerne er endret.').waitFor();
    await card(supervisor)
      .getByText(/Leila .*, Sander Testmoen|Sander Testmoen, Leila /)
      .waitFor();
  }, 60_000);

  it('is called off by a coordinator, and the participant reads that on the front page', async () => {
    const { page } = coordinator;
    await coordinator.go('/admin/veiledning');
    await press(page.getByRole('link', { name: TITLE }));
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await coordinator.sound();
    await press(page.getByRole('button', { name: /^Avlys.*Møte 1/ }));
    await page.getByRole('dialog').getByLabel('Begrunnelse').fill('Veilederen er syk');
    await page.getByRole('dialog').getByRole('button', { name: 'Avlys' }).click();
    await page.getByText('Møtet er avlyst.').waitFor();
    await page.getByText('Veilederen er syk').waitFor();
    await coordinator.sound();
    await participant.go('/');
    await participant.page.getByText(new RegExp(`^Avlyst: ${TITLE}`)).waitFor();
    await participant.sound();
  }, 60_000);

  it('is stopped with a reason, and nothing can be changed any more', async () => {
    const { page } = supervisor;
    await supervisor.go('/veiledning');
    await press(card(supervisor).getByRole('button', { name: /Stans rekken/ }));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stans rekken' }).click();
    await dialog.getByText('Skriv en begrunnelse.').waitFor();
    await supervisor.sound();
    await dialog.getByLabel('Begrunnelse').fill('Sander har byttet jobb');
    await dialog.getByRole('button', { name: 'Stans rekken' }).click();
    await page.getByText('Rekken er stanset.').waitFor();
    expect(
      await card(supervisor)
        .getByRole('button', { name: /Stans rekken/ })
        .count(),
    ).toBe(0);
    await coordinator.go(`/admin/veiledning/${series.id}`);
    await coordinator.page.getByText('Stanset').waitFor();
    expect(await coordinator.page.getByRole('button', { name: /^(Flytt|Avlys|Legg til)/ }).count()).toBe(0);
  }, 60_000);
});
