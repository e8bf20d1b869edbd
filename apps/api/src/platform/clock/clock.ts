import { Injectable } from '@nestjs/common';
import { osloDay, type LocalDate } from '@kompetanse/domain/calendar';

/** Norway's clock stands whole hours from UTC, so a day never changes inside an hour. */
const HOUR_MS = 3_600_000;

/** The only source of time. SQL takes what it says as a parameter. */
@Injectable()
export class Clock {
  /** The hour that was last asked about; asking the calendar costs more than most statements' share of a request. */
  private known = { hour: NaN, day: '' };

  now(): Date {
    return new Date();
  }

  /** The day it is in Norway. */
  today(): LocalDate {
    const now = this.now();
    const hour = Math.floor(now.getTime() / HOUR_MS);
    if (hour !== this.known.hour) this.known = { hour, day: osloDay(now) };
    return this.known.day;
  }
}
