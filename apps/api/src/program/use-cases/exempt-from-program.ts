import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { exempts, type ExemptedPerson } from '../exempting.ts';
import { auditProgram } from '../program-rows.ts';

export interface ExemptionWish {
  readonly programId: string;
  readonly personId: string;
  /** Null: the whole programme. */
  readonly elementId?: string | null;
  readonly reason: string;
}

interface Found {
  readonly programId: string;
  readonly personId: string;
  readonly member: boolean;
}

/** A leader lets one of the own people off a programme, or an element of it, with a reason. */
@Injectable()
export class ExemptFromProgram {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { programId, personId, reason, ...wish }: ExemptionWish): Promise<ExemptedPerson | Refuse> {
    const [now, text] = [this.clock.now(), reason.trim()];
    const elementId = wish.elementId ?? null;
    return this.db.transaction(async (em) => {
      const found = await this.person(em, viewer, { programId, personId });
      if (!found) return { refuse: 'NOT_FOUND' };
      if (found.personId === viewer.personId) return { refuse: 'OWN_CASE' };
      if (!found.member) return { refuse: 'NOT_IN_PROGRAM' };
      if (elementId !== null && !(await this.hasElement(em, found.programId, elementId)))
        return { refuse: 'NOT_FOUND' };
      const refused = refuseReason(text);
      if (refused) return refused;
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO program_exemption (program_id, person_id, element_id, reason, granted_by, granted_at)
          VALUES (${found.programId}::uuid, ${found.personId}::uuid, ${elementId}::uuid, ${text}, ${viewer.personId}::uuid, ${now})
          ON CONFLICT (program_id, person_id, element_id) WHERE lifted_at IS NULL DO NOTHING RETURNING id`,
      );
      if (!made) return { refuse: 'EXEMPT_ALREADY' };
      const change = { programId: found.programId, elementId };
      await auditProgram(em, {
        at: now,
        actorId: viewer.personId,
        action: 'EXEMPTION_GRANTED',
        objectId: made.id,
        change,
      });
      return found;
    });
  }

  private person(
    em: EntityManager,
    viewer: Viewer,
    { programId, personId }: ExemptedPerson,
  ): Promise<Found | undefined> {
    const today = this.clock.today();
    return firstRow(
      em,
      sql<Found>`SELECT g.id AS "programId", p.id AS "personId", g.id IN (SELECT programs_of(p.id, ${today}::date)) AS member
        FROM program g, person p WHERE g.id = ${rowId(programId)} AND p.id = ${rowId(personId)} AND ${exempts(viewer, sql`p.id`, today)}`,
    );
  }

  private async hasElement(em: EntityManager, programId: string, elementId: string): Promise<boolean> {
    const found = await firstRow(
      em,
      sql`SELECT 1 FROM program_element WHERE id = ${rowId(elementId)} AND program_id = ${programId}::uuid AND removed_at IS NULL`,
    );
    return found !== undefined;
  }
}
