import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseDropOutDay } from '@kompetanse/domain/studies';
import { staleWhenRaced } from '../../further-education/application-case.queries.ts';
import { moveApplication } from '../../further-education/move-application.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { takeStudyFor } from '../study-case.queries.ts';
import { closeOpenSemesters } from '../write-semesters.ts';

export interface Ending {
  readonly applicationId: string;
  /** The day the study ended. */
  readonly on: LocalDate;
  readonly reason: string;
}

/** A study ends early, told by the student or recorded by the owner; what was still to be studied is dropped with it. */
@Injectable()
export class DropOut {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { applicationId, on, reason }: Ending): Promise<{ applicationId: string } | Refuse> {
    const text = tidyText(reason);
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const study = await takeStudyFor(em, viewer, 'DROP_OUT', { applicationId, today });
        if (isRefuse(study)) return study;
        const { application } = study;
        // The steps of a study lie in the order of their days: indicator 9 reads them so.
        const last = await firstRow(
          em,
          sql<{
            day: LocalDate;
          }>`SELECT max(effective_on) AS day FROM application_event WHERE application_id = ${application.id}`,
        );
        const earliest = last?.day ?? application.startedOn ?? application.startsOn;
        const refused = refuseDropOutDay(on, earliest, today) ?? refuseReason(text);
        if (refused) return refused;
        application.deferredUntil = null;
        const step = { to: 'DROPPED_OUT', actorId: viewer.personId, effectiveOn: on, now, text } as const;
        await moveApplication(em, this.outbox, application, step);
        await closeOpenSemesters(em, application.id, 'DROPPED', now);
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
