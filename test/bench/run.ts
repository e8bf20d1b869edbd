import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { job as p1Hot } from './jobs/p1-hot.ts';
import { job as p1Crowd } from './jobs/p1-crowd.ts';
import { job as p1Spread } from './jobs/p1-spread.ts';
import { job as p2Catalogue, manyJob as p2CatalogueMany } from './jobs/p2-catalogue.ts';
import { job as p2RunPage } from './jobs/p2-run-page.ts';
import { readJob as p3Program, recomputeJob as p3ProgramAnew } from './jobs/p3-program.ts';
import { readJob as p3Read, recomputeJob as p3Recompute } from './jobs/p3-report9.ts';
import { job as p4Certificates } from './jobs/p4-certificates.ts';
import { readArguments } from './lib/arguments.ts';
import { startBench } from './lib/bench.ts';
import type { Job } from './lib/job.ts';
import { Program } from './lib/program.ts';
import { machine, writeResults } from './lib/results.ts';
import { holdsGoal, isRight, measure, type Result } from './lib/rounds.ts';
import { remarks, table } from './lib/table.ts';

// docs/performance.md says what is measured, and how to read it.
const jobs: readonly Job[] = [
  p1Hot,
  p1Crowd,
  p1Spread,
  p2Catalogue,
  p2CatalogueMany,
  p2RunPage,
  p3Read,
  p3Recompute,
  p3Program,
  p3ProgramAnew,
  p4Certificates,
];
/** How much lower the nightly check sets the goals, since its machine is not ours. */
const CHECK_SLACK = 0.6;

const wanted = readArguments(process.argv.slice(2));
const chosen = jobs.filter(({ id }) => wanted.only.length === 0 || wanted.only.some((start) => id.startsWith(start)));
if (chosen.length === 0) throw new Error(`--only takes some of ${jobs.map(({ id }) => id).join(', ')}`);
if (wanted.build) build();

const bench = await startBench(wanted.size);
['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => void endEarly()));
const results: Result[] = [];
try {
  say(machine(bench));
  for (const job of chosen) {
    say(`${job.id}: ${job.title} …`);
    const result = await measureOrRepeat(job).catch((error: unknown) => broken(job, error));
    if (result) results.push(result);
  }
} finally {
  await bench.stop();
}
say(`\n${table(results)}\n`);
results.forEach((result) => say(remarks(result)));
writeResults(results, bench, wanted.json).forEach((file) => say(`Written: ${file}`));
process.exitCode = results.length === chosen.length && results.every(passes) ? 0 : 1;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Leaves no server and no folder behind. */
async function endEarly(): Promise<void> {
  await Program.stopAll();
  await bench.stop();
  process.exit(130);
}

function build(): void {
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../../tools/build-api.mjs', import.meta.url))],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The API could not be built');
}

/** A figure from a machine that others used is taken again, once, before anybody is blamed for it. */
async function measureOrRepeat(job: Job): Promise<Result> {
  const result = await measure(job, bench, wanted.rounds);
  const doubtful = wanted.check && result.noisy && isRight(result) && !holdsGoal(result, CHECK_SLACK);
  return doubtful ? measure(job, bench, wanted.rounds) : result;
}

/** A job that could not be measured fails the run, but not the other jobs. */
function broken(job: Job, error: unknown): void {
  say(`BROKEN: ${job.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** What is wrong always fails the run; what is slow only with --check, and never on the word of a noisy machine. */
function passes(result: Result): boolean {
  if (!isRight(result)) return false;
  if (!wanted.check || holdsGoal(result, CHECK_SLACK)) return true;
  if (result.noisy) say(`Warning: ${result.job.id} is below its goal, but the machine was busy with something else`);
  return result.noisy;
}
