import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOpen, keepWritten } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { WrittenApplicationInput } from '@kompetanse/contract';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { draftColumns, wholeDraft, type DraftRow } from '../draft.queries.ts';

export interface Typed {
  readonly roundId: string;
  readonly applicationId?: string | null;
  /** As the tab last knew it; null for a new draft. */
  readonly version?: number | null;
  readonly tab: string;
  readonly written: WrittenApplicationInput;
}

/** Keeps what somebody is typing. Two tabs never write over each other: who is behind is told. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, typed: Typed): Promise<DraftRow | Refuse> {
    const now = this.clock.now();
    const today = this.clock.today();
    const tab = rowId(typed.tab);
    const applicationId = rowId(typed.applicationId ?? '');
    const written = keepWritten(fieldsOf(typed.written));
    return this.db.transaction<DraftRow | Refuse>(async (em) => {
      const round = await firstRow(
        em,
        sql<{
          id: string;
          opensOn: string;
          closesOn: string;
          mending: boolean;
        }>`SELECT r.id, opens_on AS "opensOn", closes_on AS "closesOn",
            EXISTS (SELECT 1 FROM further_education_application a WHERE a.id = ${applicationId} AND a.round_id = r.id
              AND a.person_id = ${viewer.personId} AND a.state = 'RETURNED') AS mending
          FROM application_round r WHERE r.id = ${rowId(typed.roundId)}`,
      );
      if (!round || !tab || !viewer.unitId) return { refuse: 'NOT_FOUND' };
      if (typed.applicationId ? !round.mending : false) return { refuse: 'STALE_STATE' };
      if (!applicationId && !isOpen(round, today)) return { refuse: 'ROUND_CLOSED' };
      if (isRefuse(written)) return written;
      const kept = JSON.stringify(written);
      // One statement: of two tabs that save at once, the second meets the version of the first.
      const saved = await firstRow(
        em,
        typed.version == null
          ? sql<DraftRow>`INSERT INTO application_draft AS d (person_id, round_id, application_id, written, tab, created_at, updated_at)
              VALUES (${viewer.personId}, ${round.id}, ${applicationId}, ${kept}::jsonb, ${tab}, ${now}, ${now})
              ON CONFLICT ON CONSTRAINT one_draft DO UPDATE SET written = excluded.written, updated_at = excluded.updated_at, version = d.version + 1
                WHERE d.tab = excluded.tab
              RETURNING ${draftColumns}`
          : sql<DraftRow>`UPDATE application_draft SET written = ${kept}::jsonb, tab = ${tab}, updated_at = ${now}, version = version + 1
              WHERE person_id = ${viewer.personId} AND round_id = ${round.id} AND application_id IS NOT DISTINCT FROM ${applicationId}::uuid
                AND (version = ${typed.version} OR tab = ${tab})
              RETURNING ${draftColumns}`,
      );
      return saved ? wholeDraft(saved) : { refuse: 'STALE_STATE' };
    });
  }
}

/** Null is how GraphQL says that a field was left out. */
function fieldsOf(written: WrittenApplicationInput): Record<string, string> {
  return Object.fromEntries(Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== null));
}
