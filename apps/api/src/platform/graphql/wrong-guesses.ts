import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';

/** Wrong guesses an address may make in a window. Twenty leaves room for a class of people typing from paper behind one address. */
const MOST = 20;
const WINDOW_MS = 10 * 60_000;
/** Addresses remembered at once; more than that and the oldest are forgotten. */
const REMEMBERED = 10_000;

interface Guesses {
  readonly since: number;
  readonly count: number;
}

/** Counts wrong guesses of codes per client address or person, in this process only: the codes are long enough that no more is needed. */
@Injectable()
export class WrongGuesses {
  private readonly byAddress = new Map<string, Guesses>();

  constructor(private readonly clock: Clock) {}

  /** True when the address has to wait. */
  tooMany(address: string): boolean {
    return (this.current(address)?.count ?? 0) >= MOST;
  }

  add(address: string): void {
    const { since, count } = this.current(address) ?? { since: this.clock.now().getTime(), count: 0 };
    this.byAddress.delete(address);
    this.byAddress.set(address, { since, count: count + 1 });
    const [oldest] = this.byAddress.keys();
    if (this.byAddress.size > REMEMBERED && oldest !== undefined) this.byAddress.delete(oldest);
  }

  private current(address: string): Guesses | undefined {
    const guesses = this.byAddress.get(address);
    return guesses && this.clock.now().getTime() - guesses.since < WINDOW_MS ? guesses : undefined;
  }
}
