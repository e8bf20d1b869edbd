import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseToldDay } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';

export interface AdmissionAnswer {
  readonly applicationId: string;
  readonly admitted: boolean;
  /** The day of the answer. */
  readonly answeredOn: LocalDate;
}

/** The applicant, or the owner, tells what the place of study has answered. Who was not admitted costs the round nothing. */
@Injectable()
export class TellAdmission {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { applicationId, admitted, answeredOn }: AdmissionAnswer,
  ): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'TELL_ADMISSION', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const refused = refuseToldDay('answeredOn', answeredOn, today);
        if (refused) return refused;
        const step = { actorId: viewer.personId, effectiveOn: answeredOn, now };
        await moveApplication(em, this.outbox, taken.application, {
          ...step,
          to: admitted ? 'ADMITTED' : 'NOT_ADMITTED',
        });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
