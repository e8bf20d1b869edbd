import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { workerOf } from '../../tools/vite/offline-sheet.ts';
import { openBrowser } from '../harness/browser.ts';
import { heldNow } from './attendance.ts';
import { openJourneys, type Journeys } from './browsing.ts';

const sheets = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sheet:')));
const ready = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

describe('the attendance sheet without a line', () => {
  let journeys: Journeys;
  let held: { runId: string; sessionId: string };

  beforeAll(async () => {
    journeys = await openJourneys();
    held = await heldNow(journeys);
  }, 90_000);
  afterAll(() => journeys.close());

  it('opens again, takes marks, and sends them when the line is back', async () => {
    const { page, go, sound, context } = await journeys.as('COURSE_LEADER', 390);
    await go(`/admin/oppmote/${held.runId}/${held.sessionId}`);
    await ready(page);
    const row = page.locator('.attendance-row').filter({ hasNotText: 'Sander' }).first();
    const name = (await row.locator('.attendance-row__name').textContent()) ?? '';
    await context.setOffline(true);
    await page.reload();
    await page
      .getByRole('group', { name: new RegExp(name) })
      .locator('label[data-mark="ABSENT"]')
      .click();
    await page.getByRole('button', { name: 'Lagre oppmøte' }).click();
    await page.getByText('Venter på nett (1)').waitFor();
    await page.reload();
    await page.getByText('Venter på nett (1)').waitFor();
    await context.setOffline(false);
    await page
      .getByText(/Lagret oppmøte for 1 person/)
      .first()
      .waitFor();
    await sound();
    const { rows } = await journeys.sql.query(
      `SELECT a.mark FROM session_attendance a JOIN enrolment e ON e.id = a.enrolment_id JOIN person p ON p.id = e.person_id
        WHERE a.session_id = $1 AND p.given_name || ' ' || p.family_name = $2`,
      [held.sessionId, name],
    );
    expect(rows).toEqual([{ mark: 'ABSENT' }]);
  }, 90_000);

  it('shows nobody after a day, and is gone when one signs out', async () => {
    const { page, go, context } = await journeys.as('COURSE_LEADER', 1280);
    const there = `/admin/oppmote/${held.runId}/${held.sessionId}`;
    await go(there);
    await ready(page);
    expect(await sheets(page)).toEqual([`sheet:${held.sessionId}`]);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('sheet:'))) {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { keptAt: number };
        localStorage.setItem(key, JSON.stringify({ ...kept, keptAt: kept.keptAt - 24 * 3_600_000 }));
      }
    });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Prøv igjen' }).first().waitFor();
    expect(await page.locator('.attendance-row').count()).toBe(0);
    await context.setOffline(false);
    await go(there);
    expect(await sheets(page)).toEqual([`sheet:${held.sessionId}`]);
    await page.locator('.ui-user__button').click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByText('Logg inn').first().waitFor();
    expect(await sheets(page)).toEqual([]);
  }, 90_000);

  it('is kept by a worker that is never older than the product, and that the policy allows', async () => {
    const answer = await fetch(`${journeys.product.baseUrl}/admin/sheet-worker.js`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'");
  });
});

describe('a new build', () => {
  let server: Server;
  let build = 'first';

  beforeAll(async () => {
    const page = (): string => `<!doctype html><h1>${build}</h1><script src="/admin/assets/${build}.js"></script>`;
    const worker = (): string => workerOf('/admin/', page(), [`/admin/assets/${build}.js`]);
    server = createServer(({ url = '' }, reply) => {
      const script = url.endsWith('.js');
      reply.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      if (url === '/admin/sheet-worker.js') reply.setHeader('cache-control', 'no-cache').end(worker());
      else if (script) reply.end(`document.body.append(' ran ${build}')`);
      else reply.end(page());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => void server.close());

  it('takes the place of the one before it, and leaves nothing of it', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    const page = await context.newPage();
    const opened = async (): Promise<string> => {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/oppmote/r/s`);
      await page.evaluate(() =>
        navigator.serviceWorker.register('/admin/sheet-worker.js', {
          scope: '/admin/oppmote/',
          updateViaCache: 'none',
        }),
      );
      await ready(page);
      return page.locator('body').innerText();
    };
    const kept = (): Promise<string[]> => page.evaluate(() => caches.keys());
    try {
      expect(await opened()).toContain('first');
      const before = await kept();
      expect(before).toHaveLength(1);
      await context.setOffline(true);
      await page.reload();
      expect(await page.locator('body').innerText()).toMatch(/first\s+ran first/);
      await context.setOffline(false);

      build = 'second';
      expect(await opened()).toContain('second');
      while ((await kept()).some((name) => before.includes(name))) await page.waitForTimeout(50);
      await context.setOffline(true);
      await page.reload();
      expect(await page.locator('body').innerText()).toMatch(/second\s+ran second/);
      expect(await kept()).toHaveLength(1);
    } finally {
      await browser.close();
    }
  }, 60_000);

  it('would show nothing without a line, were there no worker (negative control)', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    const page = await context.newPage();
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/oppmote/r/s`);
      await context.setOffline(true);
      await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    } finally {
      await browser.close();
    }
  }, 60_000);
});
