import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Beginnings of job ids; empty: all jobs. */
  readonly only: readonly string[];
  readonly size: number;
  readonly json: string | undefined;
  readonly check: boolean;
  readonly build: boolean;
  readonly rounds: number;
}

/** Reads the command line. Errors: a wrong option, with what is known. */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      only: { type: 'string', default: '' },
      size: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
      check: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
    },
  });
  return {
    only: values.only.split(',').filter(Boolean),
    size: positive('--size', values.size),
    rounds: positive('--rounds', values.rounds),
    json: values.json,
    check: values.check,
    build: values.build,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} takes a whole number from 1, not ${text}`);
  return value;
}
