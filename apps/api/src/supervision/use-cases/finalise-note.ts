import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseFinal } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { KeyRing } from '../../platform/sealing/key-ring.ts';
import { meetingReadBy } from '../meeting-access.ts';
import { lockedText, opened } from '../sealed-text.ts';
import { auditSupervision } from '../supervision-audit.ts';
import type { TextKept } from '../typed-text.ts';

/** The supervisor makes a note final, as it was last seen. It never changes again; the database keeps that too. */
@Injectable()
export class FinaliseNote {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ring: KeyRing,
  ) {}

  run(viewer: Viewer, sessionId: string, version: number): Promise<TextKept | Refuse> {
    const now = this.clock.now();
    return this.db.transaction<TextKept | Refuse>(async (em) => {
      const meeting = await meetingReadBy(em, viewer, sessionId);
      if (!meeting?.supervised) return { refuse: 'NOT_FOUND' };
      const kept = await lockedText(em, 'supervision_note', sessionId);
      if (!kept) return { refuse: 'NOTE_CHANGED' };
      const text = opened(this.ring, 'supervision_note', kept);
      if (isRefuse(text)) return text;
      const refused = refuseFinal(kept, version, { state: meeting.state, text });
      if (refused) return refused;
      const final = await firstRow(
        em,
        sql<TextKept>`UPDATE supervision_note SET state = 'FINAL', finalised_at = ${now}, version = version + 1 WHERE id = ${kept.id}
          RETURNING session_id AS "sessionId", version, written_at AS "writtenAt"`,
      );
      const change = { from: 'DRAFT', to: 'FINAL' };
      await auditSupervision(em, viewer, {
        at: now,
        action: 'NOTE_FINAL',
        on: 'SUPERVISION_NOTE',
        id: kept.id,
        change,
      });
      return final ?? { refuse: 'NOTE_CHANGED' };
    });
  }
}
