import { Injectable } from '@nestjs/common';
import { osloDay, type LocalDate } from '@kompetanse/domain/calendar';

/** The only source of time. SQL takes what it says as a parameter. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day it is in Norway. */
  today(): LocalDate {
    return osloDay(this.now());
  }
}
