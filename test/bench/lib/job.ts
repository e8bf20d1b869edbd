import type { Bench } from './bench.ts';

/** What one side did in one round. */
export interface Slice {
  /** Things done in a second, or the milliseconds one took: as the job's goal counts. */
  readonly value: number;
  /** Milliseconds within which 99 of 100 were answered; null where nobody waits for an answer. */
  readonly p99: number | null;
  /** CPU milliseconds for each thing done; null where the machine does not tell. */
  readonly cpu: { readonly app: number; readonly database: number } | null;
  /** Cores that were busy with somebody else's work meanwhile; null where the machine does not tell. */
  readonly others: number | null;
}

export interface Goal {
  /** 'rate': ours ÷ floor in things a second, higher is better. 'time': ours ÷ floor in milliseconds, lower is better. */
  readonly kind: 'rate' | 'time';
  /** The step the product must hold now. */
  readonly first: number;
  /** Where it shall end (docs/performance.md). */
  readonly aim: number;
  /** Ours may have at most so many times the floor's p99. */
  readonly p99AtMost?: number;
}

/** Something that must be true whatever the speed. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
}

/** A figure beside the table: no floor, no goal. */
export interface Note {
  readonly what: string;
  readonly value: string;
}

/** Floor and ours, both running. */
export interface Sides {
  floor(): Promise<Slice>;
  ours(): Promise<Slice>;
  /** Looks at what both sides left behind. Never skipped. */
  verify(): Promise<readonly Check[]>;
  notes?(): Promise<readonly Note[]>;
  close(): Promise<void>;
}

export interface Job {
  readonly id: string;
  readonly title: string;
  /** What the values are called in the table: '/s' or ' ms'. */
  readonly unit: string;
  readonly goal: Goal;
  open(bench: Bench): Promise<Sides>;
}
