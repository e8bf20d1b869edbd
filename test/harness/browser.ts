import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findBundledChromium, type BrowserProgram } from './bundled-chromium.ts';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

// Nothing here may reach out of the machine, and a container has little shared memory and no screen.
const FLAGS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one CHROMIUM_PATH names, one installed on the machine, or the one from npm. Close it when
 * done. Without any it throws a sentence that says how to get one: a journey is never skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const program = await findBrowser();
  return chromium.launch({
    executablePath: program.executablePath,
    headless: true,
    args: FLAGS,
    // Root may not run the sandbox and many containers forbid it; the pages are our own, from this machine.
    chromiumSandbox: false,
    env: { ...ownEnvironment(), ...program.environment },
  });
}

async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named, environment: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser.`);
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  const bundled = await findBundledChromium();
  if (bundled !== undefined) return bundled;
  throw new Error(
    'No browser for the journeys: run npm ci (it brings one for Linux on x64), install Chromium (apt-get install chromium), ' +
      'or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
