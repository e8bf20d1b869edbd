import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenPng } from '../given/pictures.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import type { Actor, Canary, Cast } from './canary.ts';

export interface Route {
  readonly method: string;
  /** As the web server knows it, with :names and a * for the rest. */
  readonly pattern: string;
}

/** Ways of asking for a file by an id. */
const ENDINGS = ['', '.pdf', '.csv', '.ics'];
/** Where an address that is a screen begins. */
const SCREENS = ['', 'kurs/', 'foresatte/meld-pa/'];

/** Every route of the running server, read from itself, so that a new one is walked without being named here. */
export function routesOf({ api }: Canary): Route[] {
  const server = api.app.getHttpAdapter().getInstance() as unknown as { printRoutes(how: object): string };
  const parents: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      if (part === '') return [];
      const depth = indent.length / 4;
      const pattern = `${depth === 0 ? '' : (parents[depth - 1] ?? '')}${part}`;
      parents[depth] = pattern;
      const own = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS');
      return own.map((method) => ({ method, pattern }));
    });
}

/** Addresses that fit the pattern, with all that the canary could be found by. */
function addressesOf({ pattern }: Route, cast: Cast): string[] {
  const slot = /:\w+|\*/.exec(pattern)?.[0];
  if (slot === undefined) return [pattern];
  const ids = Object.values(cast).map(String);
  const values =
    slot === '*'
      ? SCREENS.flatMap((screen) => ids.map((id) => `${screen}${id}`))
      : ids.flatMap((id) => ENDINGS.map((ending) => `${id}${ending}`));
  return values.flatMap((value) => addressesOf({ method: '', pattern: pattern.replace(slot, value) }, cast));
}

interface SentFile {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Files that a route may want, the second with the run itself in it. */
function bodiesFor({ method }: Route, runs: Buffer): readonly (SentFile | undefined)[] {
  if (method === 'GET') return [undefined];
  return [
    { kind: 'image/png', bytes: givenPng() },
    { kind: 'text/csv', bytes: runs },
    { kind: 'application/vnd.kompetanse.file', bytes: givenPng() },
    { kind: 'application/json', bytes: Buffer.from('{"query":"{ product { version } }"}') },
  ];
}

export interface Visited {
  readonly route: Route;
  /** The best that came of it: the lowest status. */
  readonly status: number;
  readonly toldOfCanary: boolean;
}

/** Asks every route, with every id, as that actor. */
export async function visitAll(canary: Canary, actor: Actor, casts: readonly Cast[]): Promise<Visited[]> {
  const file = await fetched(canary, 'coordinator', { method: 'GET', address: '/courses/runs.csv' });
  const visited = [];
  for (const route of routesOf(canary)) {
    const answers = [];
    for (const address of new Set(casts.flatMap((cast) => addressesOf(route, cast))))
      for (const body of bodiesFor(route, file.bytes))
        answers.push(await fetched(canary, actor, { method: route.method, address, body }));
    visited.push({
      route,
      status: Math.min(...answers.map(({ status }) => status)),
      toldOfCanary: (await Promise.all(answers.map(readable))).some((text) => canary.sound.test(text)),
    });
  }
  return visited;
}

interface Fetched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

interface Wish extends Omit<Route, 'pattern'> {
  readonly address: string;
  readonly body?: SentFile | undefined;
}

async function fetched({ api, cookie }: Canary, actor: Actor, { method, address, body }: Wish): Promise<Fetched> {
  const response = await fetch(`${await api.app.getUrl()}${address}`, {
    method,
    redirect: 'manual',
    headers: {
      cookie: await cookie(actor),
      ...(body && { 'content-type': body.kind, 'x-alt-nb': 'Kanari', 'x-file-name': 'kanari.png' }),
    },
    ...(body && { body: new Uint8Array(body.bytes) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
}

/** All that a person could read in an answer: a PDF as its reader shows it, its headers too. */
async function readable({ headers, bytes }: Fetched): Promise<string> {
  const isPdf = headers['content-type'] === 'application/pdf';
  return `${JSON.stringify(headers)}\n${isPdf ? (await readPdf(bytes)).text : bytes.toString('utf8')}`;
}

/** A folder with the two web apps as far as the server is concerned. */
export function givenWebFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'web-'));
  for (const app of ['portal', 'admin']) {
    mkdirSync(join(folder, app));
    writeFileSync(join(folder, app, 'index.html'), '<html><head><title>Kompetanse</title></head></html>');
  }
  return folder;
}
