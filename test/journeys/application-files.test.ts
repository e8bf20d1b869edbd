import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPdf } from '../given/files.ts';
import { givenPng } from '../given/pictures.ts';
import { openJourneys, widths, type Journeys, press } from './browsing.ts';

const pdf = (name: string, seed = name) => ({ name, mimeType: 'application/pdf', buffer: givenPdf(1_400_000, seed) });

describe.each(widths)('files of an application, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('are added, refused with what to do, tried again after a cut line, called back, removed, and read by the leader', async () => {
    const employee = await journeys.as('EMPLOYEE', width);
    const { page } = employee;
    await employee.go('/videreutdanning/sok');
    await page.getByRole('textbox', { name: 'Studium', exact: true }).fill('Spesialpedagogikk med vedlegg');
    await page.getByText(/^Lagret kl/).waitFor();
    const field = page.getByLabel('Vedlegg', { exact: true });
    const list = page.getByRole('list', { name: 'Vedlegg i søknaden' });

    await field.setInputFiles([
      pdf('studieplan.pdf'),
      { name: 'brev.docx', mimeType: 'x/y', buffer: Buffer.from('PK brev') },
    ]);
    await list.getByText('studieplan.pdf').waitFor();
    await page.getByText('Filen kan ikke brukes. Lagre den som PDF').waitFor();
    await employee.sound();
    // What did not come through must be dealt with before the application is sent.
    await page.getByRole('button', { name: 'Send søknaden' }).click();
    await page.getByRole('link', { name: /Et vedlegg kom ikke med/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files');
    await employee.sound();
    await press(page.getByRole('button', { name: 'Ta brev.docx ut av listen' }));
    await page.getByText('Filen kan ikke brukes').waitFor({ state: 'detached' });

    // The line is cut.
    await employee.context.setOffline(true);
    await field.setInputFiles([pdf('opptaksbrev.pdf')]);
    await page.getByText('Filen kom ikke fram').waitFor();
    await employee.sound();
    await employee.context.setOffline(false);
    await press(page.getByRole('button', { name: 'Prøv igjen med opptaksbrev.pdf' }));
    await list.getByText('opptaksbrev.pdf').waitFor();

    // The same once more is there once; a slow one is called back.
    await field.setInputFiles([pdf('kopi.pdf', 'opptaksbrev.pdf')]);
    await page.getByText('Den samme filen ligger her allerede, som opptaksbrev.pdf.').waitFor();
    await page.route('**/application-drafts/*/files', () => undefined);
    await field.setInputFiles([{ name: 'bilde.png', mimeType: 'image/png', buffer: givenPng() }]);
    await page.getByRole('progressbar', { name: 'Sender bilde.png' }).waitFor();
    await employee.sound();
    await press(page.getByRole('button', { name: 'Avbryt bilde.png' }));
    await page.getByText('bilde.png ble ikke lagt ved.').waitFor();
    await page.unroute('**/application-drafts/*/files');

    await press(page.getByRole('button', { name: 'Fjern studieplan.pdf' }));
    await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
    await page.getByText('studieplan.pdf er fjernet.').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(1);
    await page.reload();
    await list.getByText('opptaksbrev.pdf').waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), list.getByRole('link').click()]);
    expect(saved.suggestedFilename()).toBe('opptaksbrev.pdf');
    await employee.sound();

    // Sent as it stands, and read by the leader.
    const { myApplicationDrafts: drafts } = await employee.ask<{
      myApplicationDrafts: { id: string; roundId: string; version: number; written: { study: string } }[];
    }>('{ myApplicationDrafts { id roundId version written { study } } }');
    const draft = drafts.find(({ written }) => written.study === 'Spesialpedagogikk med vedlegg')!;
    const send = `mutation ($input: ApplicationInput!, $draft: SavedDraft) { submitApplication(input: $input, draft: $draft) {
      ... on FurtherEducationApplication { id } ... on Refusal { code } } }`;
    const input = {
      roundId: draft.roundId,
      institution: 'Høgskolen i Innlandet',
      study: 'Spesialpedagogikk med vedlegg',
      subjectArea: 'SPECIAL_NEEDS',
      credits: 30,
      startsOn: '2027-08-16',
      endsOn: '2028-06-15',
      schemeWish: 'STIPEND',
      leavePercent: 0,
      terms: 2,
      costNok: 1000,
      motivation: 'Jeg vil bli bedre til å støtte barn som strever.',
    };
    const answer = await employee.ask<{ submitApplication: { id: string } }>(send, {
      input,
      draft: { id: draft.id, version: draft.version },
    });
    const leader = await journeys.as('UNIT_LEADER', width);
    await leader.go(`/admin/videreutdanning/${answer.submitApplication.id}`);
    const [read] = await Promise.all([
      leader.page.waitForEvent('download'),
      leader.page.getByRole('link', { name: 'opptaksbrev.pdf' }).click(),
    ]);
    expect(read.suggestedFilename()).toBe('opptaksbrev.pdf');
    await leader.sound();
  }, 180_000);
});
