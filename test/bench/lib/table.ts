import { holdsGoal, isRight, type Result } from './rounds.ts';
import type { Spread } from './statistics.ts';

const HEAD = [
  'job',
  'floor',
  'ours',
  'ratio',
  'goal → aim',
  'pass',
  'p99 ms floor → ours',
  'CPU ms/op app + db',
  'others',
];

/** One line for each job. */
export function table(results: readonly Result[]): string {
  const lines = [HEAD, ...results.map(line)];
  const widths = HEAD.map((_head, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')).join('\n');
}

/** What was checked and what was measured beside, below the table. */
export function remarks({ job, checks, notes }: Result): string {
  const wrong = checks.filter((check) => !check.holds);
  const title = `${job.id}: ${job.title}; right in ${checks.length - wrong.length} of ${checks.length} checks`;
  return [
    title,
    ...wrong.map((check) => `  WRONG: ${check.what}`),
    ...notes.map((note) => `  ${note.what}: ${note.value}`),
  ].join('\n');
}

function line(result: Result): string[] {
  const { job, floor, ours, ratio, p99, others, noisy } = result;
  const sign = job.goal.kind === 'rate' ? '≥' : '≤';
  return [
    job.id,
    shown(floor, job.unit),
    shown(ours, job.unit),
    `${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}]`,
    `${sign} ${job.goal.first} → ${job.goal.aim}`,
    verdict(result),
    p99 ? `${p99.floor.toFixed(0)} → ${p99.ours.toFixed(0)} (${(p99.ours / p99.floor).toFixed(1)}×)` : '–',
    `${cpu(result, 'floor')} → ${cpu(result, 'ours')}`,
    others === null ? '–' : `${others.toFixed(2)}${noisy ? ' noisy' : ''}`,
  ];
}

function verdict(result: Result): string {
  if (!isRight(result)) return 'WRONG';
  return holdsGoal(result) ? 'yes' : 'no';
}

function shown({ median, least, most }: Spread, unit: string): string {
  return `${figure(median)}${unit} [${figure(least)}–${figure(most)}]`;
}

/** Three figures that count are enough. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The least of the rounds: others' work on the machine only adds to it. */
function cpu({ rounds }: Result, side: 'floor' | 'ours'): string {
  const spent = rounds.flatMap((round) => (round[side].cpu ? [round[side].cpu] : []));
  if (spent.length === 0) return '–';
  const least = (part: 'app' | 'database'): string => Math.min(...spent.map((cpu) => cpu[part])).toFixed(2);
  return `${least('app')} + ${least('database')}`;
}
