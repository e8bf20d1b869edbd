// What `npm start` runs: checks what can be checked at once, builds what has changed, then runs the API until it ends.
// Everything before the first dynamic import must be understood by any Node since 14, so that an old one can say so.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const began = Date.now();
// The libraries are TypeScript as they lie; Node reads that without a flag from 22.18.
const OLDEST_NODE = [22, 18];
// One Ctrl-C reaches us several times: from the terminal, and again from npm, which passes it on.
const SAME_PRESS_MS = 1500;

process.chdir(root);
process.env.DATA_DIR = resolve(process.env.DATA_DIR || '.data');
checkNode();
checkPackages();
const settings = await readSettings();
await checkDataFolder(settings);
await checkPort(settings);
await build();
progress('Starter …');
process.exitCode = await runUntilEnd();

/** Prints one step with the seconds since the start. */
function progress(step) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',').padStart(6);
  process.stdout.write(`${seconds} s  ${step}\n`);
}

/** Ends with one sentence for the person at the keyboard. */
function refuse(sentence) {
  process.stderr.write(`\n${sentence}\n\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  refuse(
    `Kompetanse trenger Node ${OLDEST_NODE.join('.')} eller nyere, og dette er ${process.versions.node}; kjør npm ci og så npm start, eller installer en nyere Node.`,
  );
}

function checkPackages() {
  if (!existsSync(join(root, 'node_modules/nx'))) refuse('Pakkene er ikke installert; kjør npm ci og så npm start.');
}

async function readSettings() {
  const { readConfig } = await import('../apps/api/src/platform/config/config.ts');
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error.name === 'StartRefused') refuse(error.message);
    throw error;
  }
}

/** Finds out now, not after the build, that another Kompetanse has the data folder. The database checks again. */
async function checkDataFolder({ databaseUrl, dataFolder }) {
  if (databaseUrl !== undefined) return;
  const { knownHome } = await import('../apps/api/src/platform/embedded/database-home.ts');
  const { findHolder } = await import('../apps/api/src/platform/embedded/folder-claim.ts');
  let holder;
  try {
    holder = findHolder(knownHome(dataFolder));
  } catch {
    return; // A folder that cannot be read gets its own sentence when the database is started.
  }
  if (holder === undefined) return;
  refuse(
    `Kompetanse kjører allerede med datamappen ${dataFolder} (prosess ${holder}); stopp den først, eller velg en annen mappe med DATA_DIR.`,
  );
}

async function checkPort({ port, host }) {
  if (port === 0) return;
  const trial = createServer();
  const problem = await new Promise((settle) => {
    trial.once('error', (error) => settle(error.code));
    trial.listen({ port, host, exclusive: true }, () => settle(undefined));
  });
  await new Promise((settle) => trial.close(settle));
  const another = `PORT=${port < 1024 ? 3000 : port + 1} npm start`;
  if (problem === 'EADDRINUSE') {
    refuse(`Port ${port} er opptatt av et annet program; stopp det, eller velg en annen port: ${another}`);
  }
  if (problem === 'EACCES') refuse(`Port ${port} krever flere rettigheter; velg en port over 1023: ${another}`);
  if (problem !== undefined) refuse(`Kan ikke lytte på ${host} port ${port} (${problem}); rett HOST eller PORT.`);
}

/** Builds through Nx, which leaves what is fresh as it is and says so at once. */
async function build() {
  progress('Bygger …');
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (signal) => child.kill(signal);
  ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, stop));
  const sign = setInterval(() => progress('Bygger fortsatt …'), 15_000);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  child.stdout.on('data', (text) => finishedTasks(text).forEach((task) => progress(task)));
  const { code, signal } = await endOf(child);
  clearInterval(sign);
  ['SIGINT', 'SIGTERM'].forEach((name) => process.off(name, stop));
  if (code === 0) return;
  if (signal === 'SIGINT' || code === 130) process.exit(130);
  process.stderr.write(said);
  refuse('Byggingen feilet; grunnen står i linjene over.');
}

/** Nx writes `> nx run @kompetanse/api:build  [local cache]` when a task is done. */
function finishedTasks(text) {
  const lines = text.matchAll(/^> nx run (?:@kompetanse\/)?([\w-]+):([\w-]+)(.*)$/gm);
  return [...lines].map(([, project, , rest]) => `${rest.includes('[') ? 'Uendret' : 'Ferdig'}: ${project}`);
}

/** Runs the API with our terminal, passes signals on, and gives its exit code. */
async function runUntilEnd() {
  const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, join(root, 'dist/api/main.js')], {
    // The fourth is a channel that closes when we are gone, also by kill -9: `process.on('disconnect', …)` in the API.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Its own group: the terminal's Ctrl-C then reaches it once, through us.
    detached: process.platform !== 'win32',
  });
  let lastPress = -SAME_PRESS_MS;
  const stop = (signal) => {
    const now = Date.now() - began;
    if (now - lastPress < SAME_PRESS_MS) return;
    lastPress = now;
    // Windows tells the child itself; there, kill would end it without a word.
    if (process.platform !== 'win32') child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, stop));
  whenNpmEnds(() => stop('SIGTERM'));
  const { code, signal } = await endOf(child);
  return code ?? (signal === 'SIGINT' ? 130 : 1);
}

/** A signal to npm ends the shell between npm and us, and not us: then we find ourselves with another parent. */
function whenNpmEnds(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}

function endOf(child) {
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => settle({ code, signal }));
  });
}
