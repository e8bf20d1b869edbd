import { Clock } from '../../apps/api/src/platform/clock/clock.ts';

/** Stands still until it is told to move. */
export class TestClock extends Clock {
  private moment: Date;

  constructor(moment: string) {
    super();
    this.moment = new Date(moment);
  }

  override now(): Date {
    return new Date(this.moment);
  }

  set(moment: string): void {
    this.moment = new Date(moment);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    this.moment = new Date(this.moment.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
