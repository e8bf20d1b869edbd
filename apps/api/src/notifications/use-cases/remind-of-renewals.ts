import { Injectable } from '@nestjs/common';
import { osloTime, type LocalDate } from '@kompetanse/domain/calendar';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { dueRenewals, dueStaffRenewals, type DueRenewal, type DueStaffRenewals } from '../due-renewals.queries.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { paths } from '../paths.ts';

const MORNING = '08:00';

/**
 * Once a day, after eight: people are reminded of what runs out and told when it has, their leaders in numbers. Everything is due at eight, so a worker
 * that has been through the day does not read everybody's competence again; one that starts again does, and makes nothing twice.
 */
@Injectable()
export class RemindOfRenewals {
  private done: LocalDate | null = null;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  async run(): Promise<void> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    if (this.done === today || osloTime(now) < MORNING) return;
    await this.db.transaction(async (em) => {
      for (const one of await dueRenewals(em, now, today)) await this.rows.keep(em, toPerson(one), now);
      for (const one of await dueStaffRenewals(em, now, today)) await this.rows.keep(em, toLeader(one), now);
    });
    this.done = today;
  }
}

function toPerson({ kind, names, person: to, competenceId, expiresOn, closesOn, ...due }: DueRenewal): AnyMessage {
  const { day } = datesIn(to.locale);
  const competence = names[to.locale];
  return {
    ...due,
    kind,
    facts: { competence, expires: day(expiresOn), closes: day(closesOn) },
    to,
    about: { type: 'RENEWAL', id: competenceId },
    details: [],
    topic: competence,
    path: paths.myCompetence(),
  };
}

function toLeader({ leader, open, lapsed, day, dueAt }: DueStaffRenewals): AnyMessage {
  return {
    kind: 'RENEWAL_STAFF',
    facts: { open, lapsed },
    to: leader,
    about: { type: 'RENEWAL', id: leader.id },
    occurrence: day,
    dueAt,
    details: [],
    topic: null,
    path: paths.renewals(),
  };
}
