import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { dueTasks, type DueTask } from '../due-tasks.queries.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { paths } from '../paths.ts';

/** Each minute: owners are reminded of what is due, and the next leader is told of what was not done. */
@Injectable()
export class RemindOfTasks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(): Promise<void> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      for (const one of await dueTasks(em, now, today)) await this.rows.keep(em, message(one), now);
    });
  }
}

function message({ kind, names, unit, dueOn, person: to, taskId, occurrence, dueAt }: DueTask): AnyMessage {
  const task = names[to.locale];
  return {
    kind,
    facts: { task, unit, day: datesIn(to.locale).day(dueOn) },
    to,
    about: { type: 'TASK', id: taskId },
    occurrence,
    dueAt,
    details: [],
    topic: task,
    path: paths.yearWheel(),
  };
}
