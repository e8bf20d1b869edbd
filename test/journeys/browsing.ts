import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Pool } from 'pg';
import { openBrowser } from '../harness/browser.ts';
import { openDatabase } from '../harness/database.ts';
import { startProduct, type Product } from '../harness/product.ts';
import { DEMO_TEMPLATE } from '../harness/template.ts';

/** The two widths every journey is walked at: a desk and a phone. */
export const widths = [1280, 390] as const;

export type Role =
  'EMPLOYEE' | 'UNIT_LEADER' | 'SECTOR_LEADER' | 'COURSE_COORDINATOR' | 'COURSE_LEADER' | 'SYSTEM_ADMIN';

/** The demo's person with a role, the first of them; or one by name. */
export type Who = Role | { readonly named: string };

/** A person's browser: their page, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to an address of the product and waits until it stands still. */
  readonly go: (path: string) => Promise<void>;
  /** Nothing is wrong with what is shown: axe, console, width, requests to others. */
  readonly sound: () => Promise<void>;
  /** Asks the API as this person. */
  readonly ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
}

export interface Journeys {
  readonly product: Product;
  readonly browser: Browser;
  /** Straight to the rows, to set the hour of a story. */
  readonly sql: Pool;
  /** A new browser window, signed in as that person of the demo (null: nobody). */
  as(who: Who | null, width: number, colorScheme?: 'light' | 'dark'): Promise<Visit>;
  close(): Promise<void>;
}

/** The demo municipality on a database of its own, and a browser to walk it with. */
export async function openJourneys(): Promise<Journeys> {
  const database = await openDatabase(DEMO_TEMPLATE);
  const product = await startProduct({ DATABASE_URL: database.url });
  const browser = await openBrowser();
  const sql = new Pool({ connectionString: database.url, max: 1 });
  return {
    product,
    browser,
    sql,
    as: async (who, width, colorScheme = 'light') => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'nb-NO',
        timezoneId: 'Europe/Oslo',
        reducedMotion: 'reduce',
        colorScheme,
        acceptDownloads: true,
      });
      return visit(context, product.baseUrl, who);
    },
    close: async () => {
      await browser.close();
      await sql.end();
      await product.stop();
      await database.drop();
    },
  };
}

/**
 * Presses a key on something, as who waits until the page stands still: what was done before moves focus to its result
 * within some frames, and a key pressed in between would go there.
 */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.evaluate(
    () =>
      new Promise<void>((done) => {
        const wait = (frames: number): unknown =>
          frames === 0 ? done() : requestAnimationFrame(() => wait(frames - 1));
        wait(10);
      }),
  );
  await target.press(key);
}

async function visit(context: BrowserContext, baseUrl: string, who: Who | null): Promise<Visit> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    // The test's own looking into a frame that may run nothing; that it is blocked is right.
    const looking = message.text().startsWith('Blocked script execution');
    // The line that a journey cuts itself.
    const cut = message.text().includes('ERR_INTERNET_DISCONNECTED');
    // The browser's own line about a file that was refused; what the page says of it is looked at.
    const refused = message.text().includes('status of 422');
    if (message.type() === 'error' && !looking && !cut && !refused) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl) && !/^(data|blob|about):/.test(request.url()))
      faults.push(`asked elsewhere: ${request.url()}`);
  });
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await context.request.post(`${baseUrl}/graphql`, { data: { query, variables } });
    const answer = (await response.json()) as { data: Data; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  if (who) {
    const { demoSignIns } = await ask<{ demoSignIns: { personId: string; role: Role; name: string }[] }>(
      '{ demoSignIns { personId role name } }',
    );
    const personId = demoSignIns.find((one) =>
      typeof who === 'string' ? one.role === who : one.name === who.named,
    )?.personId;
    await ask('mutation ($personId: ID!) { signInDemo(personId: $personId) { __typename } }', { personId });
  }
  return {
    page,
    context,
    ask,
    go: async (path) => {
      await page.goto(`${baseUrl}${path}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    sound: async () => {
      // A frame that may not run scripts never says that it is idle; what it shows is waited for by the journey.
      await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
      // A sandboxed frame never answers axe; what stands around it is looked at.
      const { violations } = await axe.setLegacyMode((await page.locator('iframe').count()) > 0).analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
      expect({ where: page.url(), found }).toEqual({ where: page.url(), found: [] });
      // Wider than the window is a page one must push sideways; what scrolls inside itself is fine.
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ where: page.url(), tooWide: Math.max(tooWide, 0) }).toEqual({ where: page.url(), tooWide: 0 });
      expect(faults).toEqual([]);
    },
  };
}
