import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openJourneys, widths, type Journeys } from './browsing.ts';

describe.each(widths)('from attendance to a certificate that can be checked, at %i px', (width) => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await openJourneys();
  }, 90_000);
  afterAll(() => journeys.close());

  it('records who was there, ends the course, and gives Sander a certificate that anyone can check', async () => {
    const { page, go, sound, ask } = await journeys.as('COURSE_COORDINATOR', width);
    const { managedRuns } = await ask<{
      managedRuns: {
        runs: { id: string; state: string; endsAt: string; course: { code: string }; sessions: { id: string }[] }[];
      };
    }>('{ managedRuns { runs { id state endsAt course { code } sessions { id } } } }');
    const run = managedRuns.runs.find(
      (one) => one.course.code === 'SKOLE-HJEM' && one.state === 'IN_PROGRESS' && Date.parse(one.endsAt) < Date.now(),
    );
    await go('/admin/kurs');
    await sound();
    await go(`/admin/kurs/${run?.id}`);
    await sound();
    for (const session of run?.sessions ?? []) {
      await go(`/admin/oppmote/${run?.id}/${session.id}`);
      await sound();
      // The demo's first meeting is recorded already; what is left is ours to say.
      const everyone = page.getByRole('button', { name: /^(Alle|Resten) til stede$/ });
      if (!(await everyone.isVisible())) continue;
      await everyone.click();
      await page.getByRole('button', { name: 'Lagre oppmøte' }).click();
      await page
        .getByText(/Lagret oppmøte for \d+ person/)
        .first()
        .waitFor();
    }
    await sound();

    await go(`/admin/kurs/${run?.id}?del=fullforing`);
    const finish = page.getByRole('button', { name: /^Avslutt kurset/ });
    if (!(await finish.isVisible())) await page.getByRole('tab', { name: /Fullføring/ }).click();
    await finish.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Avslutt/ })
      .click();
    await page
      .getByText(/fullført/i)
      .first()
      .waitFor();
    await sound();

    const sander = await journeys.as('EMPLOYEE', width);
    await sander.go('/min-kompetanse');
    const download = sander.page.getByRole('link', { name: /Last ned/ }).first();
    for (let tries = 0; tries < 20 && !(await download.isVisible()); tries += 1) {
      await new Promise((wake) => setTimeout(wake, 500)); // the worker is making it
      await sander.page.reload();
      await sander.page.waitForLoadState('networkidle');
    }
    await sander.sound();
    const [file] = await Promise.all([sander.page.waitForEvent('download'), download.click()]);
    const pdf = readFileSync(await file.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.suggestedFilename()).toMatch(/^kursbevis-AK-\d{4}-\d{6}\.pdf$/);

    const { myCertificates } = await sander.ask<{ myCertificates: { verifyUrl: string }[] }>(
      '{ myCertificates { verifyUrl } }',
    );
    const address = new URL(myCertificates[0]?.verifyUrl ?? '').pathname;
    const stranger = await journeys.as(null, width);
    await stranger.go(address);
    await stranger.page.getByText('Sander Testmoen').first().waitFor();
    await stranger.page
      .getByText(/gyldig/i)
      .first()
      .waitFor();
    await stranger.page
      .getByText(createHash('sha256').update(pdf).digest('hex').slice(0, 8), { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    await stranger.sound();
    await stranger.go(`${address.slice(0, -1)}${address.endsWith('0') ? '1' : '0'}`);
    expect(await stranger.page.getByText('Sander Testmoen').count()).toBe(0);
    await stranger.sound();
  }, 180_000);
});
