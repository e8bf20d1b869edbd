import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { recordStep } from '../move-application.ts';

/** A leader who is too close to the applicant says so, and the next leader upwards answers. Somebody always must be left who can decide. */
@Injectable()
export class StandDown {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string, reason: string): Promise<{ applicationId: string } | Refuse> {
    const text = tidyText(reason);
    const [now, today] = [this.clock.now(), this.clock.today()];
    const { personId } = viewer;
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'STAND_DOWN', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const refused = refuseReason(text);
        if (refused) return refused;
        const { application, ownership } = taken;
        // Two who stand down at once count each other.
        await em.lock(application, LockMode.PESSIMISTIC_WRITE);
        if (!(await othersCanDecide(em, { applicationId: application.id, personId, ownership, today })))
          return { refuse: 'NOBODY_ELSE_DECIDES' };
        await rows(
          em,
          sql`INSERT INTO application_stand_down (application_id, person_id, reason, at)
            VALUES (${application.id}, ${personId}, ${text}, ${now}) ON CONFLICT DO NOTHING`,
        );
        const { state } = application;
        const step = { to: state, actorId: personId, effectiveOn: today, now, cause: 'STAND_DOWN' } as const;
        await recordStep(em, this.outbox, { applicationId: application.id, from: state }, step);
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}

interface Left {
  readonly applicationId: string;
  readonly personId: string;
  readonly ownership: 'MUNICIPAL' | 'PRIVATE';
  readonly today: LocalDate;
}

/** In a municipal unit a sector leader must be left; in a private one, any leader above. */
async function othersCanDecide(
  em: EntityManager,
  { applicationId, personId, ownership, today }: Left,
): Promise<boolean> {
  const found = await firstRow(
    em,
    sql<{
      left: boolean;
    }>`SELECT EXISTS (SELECT 1 FROM further_education_application a JOIN org_unit own ON own.id = a.unit_id
        JOIN org_unit u ON own.path LIKE u.path || '%' JOIN role_assignment r ON r.scope_unit_id = u.id
      WHERE a.id = ${applicationId} AND (r.role = 'SECTOR_LEADER' OR (r.role = 'UNIT_LEADER' AND ${ownership === 'PRIVATE'}::boolean))
        AND r.person_id NOT IN (a.person_id, ${personId}) AND r.valid_from <= ${today}::date
        AND (r.valid_to IS NULL OR r.valid_to >= ${today}::date)
        AND NOT EXISTS (SELECT 1 FROM application_stand_down d WHERE d.application_id = a.id AND d.person_id = r.person_id)) AS left`,
  );
  return found?.left ?? false;
}
