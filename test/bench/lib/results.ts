import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { holdsGoal, isRight, type Result } from './rounds.ts';

const FOLDER = fileURLToPath(new URL('../../../bench-results', import.meta.url));

/** What the figures were measured on, in a line. */
export function machine(bench: Bench): string {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} × ${model}, ${gigabytes} GB, ${process.platform}, Node ${process.versions.node}, PostgreSQL ${bench.postgresVersion}, size ${bench.size}`;
}

/** Writes everything that was measured to bench-results/<moment>.json and to the file asked for; answers where. */
export function writeResults(results: readonly Result[], bench: Bench, file: string | undefined): string[] {
  const at = new Date().toISOString();
  mkdirSync(FOLDER, { recursive: true });
  const files = [join(FOLDER, `${at.replaceAll(':', '-')}.json`), ...(file === undefined ? [] : [resolve(file)])];
  const jobs = results.map((result) => {
    const { job, ...figures } = result;
    const { id, title, unit, goal } = job;
    return { id, title, unit, goal, holdsGoal: holdsGoal(result), right: isRight(result), ...figures };
  });
  const text = `${JSON.stringify({ at, machine: machine(bench), size: bench.size, jobs }, null, 1)}\n`;
  files.forEach((name) => writeFileSync(name, text));
  return files;
}
