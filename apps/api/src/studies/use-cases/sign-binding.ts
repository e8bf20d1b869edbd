import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeBinding } from '../binding-case.queries.ts';
import { auditBinding } from '../write-bindings.ts';

export interface Signature {
  readonly bindingId: string;
  /** As it was read. */
  readonly version: number;
}

/** The employee signs what they have read, before the leave begins. */
@Injectable()
export class SignBinding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { bindingId, version }: Signature): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeBinding(em, viewer, 'SIGN', { bindingId, today });
      if (isRefuse(taken)) return taken;
      const { id } = taken.binding;
      if (taken.binding.version !== version) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE binding_agreement SET state = 'SIGNED', signed_at = ${now}, updated_at = ${now}, version = version + 1 WHERE id = ${id}`,
      );
      await auditBinding(em, { at: now, actorId: viewer.personId, action: 'BINDING_SIGNED', bindingId: id });
      return { applicationId: taken.application.id };
    });
  }
}
