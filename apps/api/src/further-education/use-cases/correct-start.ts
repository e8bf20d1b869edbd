import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { refuseCorrectedStart, tidyText, type ApplicationState } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { recordStep } from '../move-application.ts';

export interface CorrectedStart {
  readonly applicationId: string;
  readonly startedOn: LocalDate;
  readonly reason: string;
}

/** The owner corrects the day a study began. The old day is kept: numbers as of a day before now stay what they were, and so do snapshots. */
@Injectable()
export class CorrectStart {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { applicationId, startedOn, reason }: CorrectedStart,
  ): Promise<{ applicationId: string } | Refuse> {
    const text = tidyText(reason);
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'CORRECT_START', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const { application } = taken;
        const start = await startOf(em, application.id);
        if (!start) return { refuse: 'STALE_STATE' };
        const { startsOn, endsOn } = application;
        const study = { startsOn, endsOn, nextStepOn: start.nextOn };
        const refused = refuseCorrectedStart(study, startedOn, today) ?? refuseReason(text);
        if (refused) return refused;
        application.startedOn = startedOn;
        application.updatedAt = now;
        await em.flush(); // compares the version: of two corrections the second is told
        const step = { to: 'STARTED', actorId: viewer.personId, effectiveOn: startedOn, now, text } as const;
        const place = { applicationId: application.id, from: start.from };
        await recordStep(em, this.outbox, place, { ...step, cause: 'START_CORRECTED', replaces: start.id });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}

interface Start {
  readonly id: number;
  readonly from: ApplicationState | null;
  /** The day of the step after it; null when there is none. */
  readonly nextOn: LocalDate | null;
}

/** True where the event with that alias has not been corrected. */
function stands(alias: 'e' | 'n'): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (SELECT 1 FROM application_event r WHERE r.replaces = ${sql.ref(alias)}.id)`;
}

/** The start as it stands now. */
function startOf(em: EntityManager, applicationId: string): Promise<Start | undefined> {
  return firstRow(
    em,
    sql<Start>`SELECT e.id, e.from_state AS "from", (SELECT min(n.effective_on) FROM application_event n WHERE n.application_id = e.application_id
          AND (n.effective_on, n.id) > (e.effective_on, e.id) AND n.to_state IN ('STARTED','DEFERRED','COMPLETED','DROPPED_OUT') AND ${stands('n')}) AS "nextOn"
      FROM application_event e WHERE e.application_id = ${applicationId} AND e.to_state = 'STARTED'
        AND ${stands('e')}
      ORDER BY e.effective_on, e.id LIMIT 1`,
  );
}
