import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseReason } from '@kompetanse/domain/decisions';
import { tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeBinding } from '../binding-case.queries.ts';
import { auditBinding } from '../write-bindings.ts';

/** The owner takes back what nobody has signed, or releases the employee with a reason. */
@Injectable()
export class EndBinding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  withdraw(viewer: Viewer, bindingId: string): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeBinding(em, viewer, 'WITHDRAW', { bindingId, today });
      if (isRefuse(taken)) return taken;
      const { id } = taken.binding;
      await rows(
        em,
        sql`UPDATE binding_agreement SET state = 'WITHDRAWN', updated_at = ${now}, version = version + 1 WHERE id = ${id}`,
      );
      await auditBinding(em, { at: now, actorId: viewer.personId, action: 'BINDING_WITHDRAWN', bindingId: id });
      return { applicationId: taken.application.id };
    });
  }

  release(
    viewer: Viewer,
    { bindingId, reason }: { readonly bindingId: string; readonly reason: string },
  ): Promise<{ applicationId: string } | Refuse> {
    const [now, today, text] = [this.clock.now(), this.clock.today(), tidyText(reason)];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeBinding(em, viewer, 'RELEASE', { bindingId, today });
      if (isRefuse(taken)) return taken;
      const refused = refuseReason(text);
      if (refused) return refused;
      const { id } = taken.binding;
      await rows(
        em,
        sql`UPDATE binding_agreement SET state = 'RELEASED', released_at = ${now}, released_by = ${viewer.personId}, release_reason = ${text},
          updated_at = ${now}, version = version + 1 WHERE id = ${id}`,
      );
      await auditBinding(em, { at: now, actorId: viewer.personId, action: 'BINDING_RELEASED', bindingId: id });
      return { applicationId: taken.application.id };
    });
  }
}
