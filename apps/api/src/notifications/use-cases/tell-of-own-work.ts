import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { ownWorkNews, type OwnWorkNews } from '../own-work-news.queries.ts';
import { paths } from '../paths.ts';

/** The step of own work that is told. */
export interface OwnWorkStep {
  readonly id: string;
  readonly version: number;
}

/** Tells the leader that own work was sent, and its writer that it is approved or came back; nothing of what is written in it. */
@Injectable()
export class TellOfOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(step: OwnWorkStep): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await ownWorkNews(em, step, this.clock.today());
      for (const message of news ? messages(news, step, now) : []) await this.rows.keep(em, message, now);
    });
  }
}

function messages(
  { state, person, name, by, leaders }: OwnWorkNews,
  { id, version }: OwnWorkStep,
  now: Date,
): AnyMessage[] {
  const about = { type: 'OWN_WORK', id } as const;
  const common = { about, occurrence: String(version), dueAt: now, details: [], topic: null };
  if (state === 'SUBMITTED')
    return leaders.map((to) => ({
      ...common,
      kind: 'OWN_WORK_SUBMITTED',
      to,
      path: paths.ownWorkOfStaff(),
      facts: { applicant: name },
    }));
  const kind = state === 'APPROVED' ? 'OWN_WORK_APPROVED' : 'OWN_WORK_RETURNED';
  return [{ ...common, kind, to: person, path: paths.ownWork(), facts: { by: by ?? '' } }];
}
