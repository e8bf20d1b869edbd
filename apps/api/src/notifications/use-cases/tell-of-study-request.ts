import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { paths } from '../paths.ts';
import { studyRequest, type ToldRequest } from '../study-request.queries.ts';

/** Tells the owner that something is asked of a study, and the asker that the answer is no. A yes is told as the change it is. */
@Injectable()
export class TellOfStudyRequest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(requestId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const asked = await studyRequest(em, requestId, this.clock.today());
      for (const message of asked ? messages(asked, now) : []) await this.rows.keep(em, message, now);
    });
  }
}

function messages({ id, applicationId, state, person, unit, owners }: ToldRequest, now: Date): AnyMessage[] {
  const about = { type: 'APPLICATION', id: applicationId } as const;
  const common = { about, occurrence: id, dueAt: now, details: [], topic: null };
  if (state === 'DECLINED')
    return [{ ...common, kind: 'APPLICATION_STUDY_DECLINED', to: person, path: paths.myApplications(), facts: {} }];
  const path = paths.application(applicationId);
  return owners.map((to) => ({ ...common, kind: 'APPLICATION_STUDY_ASKED', to, path, facts: { unit } }));
}
