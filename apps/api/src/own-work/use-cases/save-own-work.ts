import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { OwnWorkInput } from '@kompetanse/contract';
import { mayWriteOwnWork, refuseOwnWork, type OwnWorkState } from '@kompetanse/domain/own-work';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { auditOwnWork, takeOwnWork } from '../take-own-work.ts';

export interface WrittenOwnWork {
  /** Left out: a new one. */
  readonly ownWorkId?: string | null;
  /** What the writer has read; needed when there is one. */
  readonly version?: number | null;
  readonly input: OwnWorkInput;
  readonly send: boolean;
}

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** Somebody writes of what they have done on their own, and sends it to the nearest leader when it is ready. */
@Injectable()
export class SaveOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { version, input, send, ...written }: WrittenOwnWork,
  ): Promise<{ readonly ownWorkId: string } | Refuse> {
    const ownWorkId = written.ownWorkId ?? null;
    const now = this.clock.now();
    const told = { ...input, title: input.title.trim(), reflection: input.reflection.trim() };
    return this.db.transaction(async (em) => {
      const taken = ownWorkId === null ? null : await takeOwnWork(em, ownWorkId);
      if (taken !== null && taken?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      if (taken && !mayWriteOwnWork(taken.state)) return { refuse: 'OWN_WORK_SENT' };
      if (taken && taken.version !== version) return { refuse: 'STALE_STATE' };
      const refused =
        refuseOwnWork(told, send, this.clock.today()) ?? (await this.refuseElement(em, viewer, input.elementId));
      if (refused) return refused;
      const from = taken?.state ?? null;
      const to: OwnWorkState = send ? 'SUBMITTED' : (from ?? 'DRAFT');
      const sentAt = send ? now : null;
      const kept = await firstRow(
        em,
        ownWorkId === null
          ? sql<Kept>`INSERT INTO own_work (person_id, element_id, title, done_on, minutes, reflection, state, submitted_at, created_at, updated_at)
              VALUES (${viewer.personId}::uuid, ${told.elementId ?? null}::uuid, ${told.title}, ${told.doneOn}::date, ${told.minutes}, ${told.reflection},
                ${to}, ${sentAt}, ${now}, ${now}) RETURNING id, version`
          : sql<Kept>`UPDATE own_work SET element_id = ${told.elementId ?? null}::uuid, title = ${told.title}, done_on = ${told.doneOn}::date,
                minutes = ${told.minutes}, reflection = ${told.reflection}, state = ${to}, submitted_at = coalesce(${sentAt}, submitted_at),
                comment = CASE WHEN ${send} THEN NULL ELSE comment END, answered_by = CASE WHEN ${send} THEN NULL ELSE answered_by END,
                answered_at = CASE WHEN ${send} THEN NULL ELSE answered_at END, updated_at = ${now}, version = version + 1
               WHERE id = ${ownWorkId}::uuid RETURNING id, version`,
      );
      if (!kept) return { refuse: 'NOT_FOUND' };
      const { id } = kept;
      await auditOwnWork(em, { at: now, actorId: viewer.personId, ownWorkId: id, from, to });
      if (send) await this.outbox.record(em, { type: 'own_work.moved', ownWorkId: id, version: kept.version });
      return { ownWorkId: id };
    });
  }

  /** It counts only in a programme that holds its writer today. */
  private async refuseElement(
    em: EntityManager,
    viewer: Viewer,
    id: string | null | undefined,
  ): Promise<Refuse | null> {
    if (id == null) return null;
    const found = await rows(
      em,
      sql`SELECT 1 FROM program_element e WHERE e.id = ${rowId(id)} AND e.kind = 'OWN_WORK' AND e.removed_at IS NULL
        AND e.program_id IN (SELECT programs_of(${viewer.personId}::uuid, ${this.clock.today()}::date)) FOR KEY SHARE OF e`,
    );
    return found.length > 0 ? null : { refuse: 'OWN_WORK_ELEMENT_WRONG', facts: { field: 'elementId' } };
  }
}
