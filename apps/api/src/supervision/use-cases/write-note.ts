import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseNote } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { KeyRing } from '../../platform/sealing/key-ring.ts';
import { meetingReadBy } from '../meeting-access.ts';
import { lockedText, opened, placeOf } from '../sealed-text.ts';
import { auditSupervision } from '../supervision-audit.ts';
import type { TextKept, TypedText } from '../typed-text.ts';

/**
 * Keeps the draft of what a meeting was about, sealed. Only the supervisor writes; of two windows the second is told and loses nothing.
 * The first words are in the audit, as words without content; the later ones come every few seconds and are not.
 */
@Injectable()
export class WriteNote {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ring: KeyRing,
  ) {}

  run(viewer: Viewer, typed: TypedText): Promise<TextKept | Refuse> {
    const now = this.clock.now();
    const { sessionId, text, version = null } = typed;
    return this.db.transaction<TextKept | Refuse>(async (em) => {
      const meeting = await meetingReadBy(em, viewer, sessionId);
      if (!meeting?.supervised) return { refuse: 'NOT_FOUND' };
      const kept = await lockedText(em, 'supervision_note', sessionId);
      const refused = refuseNote(kept ?? null, version, { state: meeting.state, text });
      if (refused) return refused;
      const before = kept && opened(this.ring, 'supervision_note', kept);
      if (isRefuse(before)) return before;
      const id = kept?.id ?? crypto.randomUUID();
      const { sealed, keyId } = this.ring.seal(text, placeOf('supervision_note', id));
      if (kept) {
        await rows(
          em,
          sql`UPDATE supervision_note SET sealed = ${sealed}, key_id = ${keyId}, written_at = ${now}, version = version + 1 WHERE id = ${id}`,
        );
        return { sessionId, version: kept.version + 1, writtenAt: now };
      }
      const begun = await firstRow(
        em,
        sql`INSERT INTO supervision_note (id, session_id, author_id, sealed, key_id, created_at, written_at)
          VALUES (${id}, ${sessionId}, ${viewer.personId}, ${sealed}, ${keyId}, ${now}, ${now}) ON CONFLICT (session_id) DO NOTHING RETURNING 1`,
      );
      if (!begun) return { refuse: 'NOTE_CHANGED' };
      const change = { state: 'DRAFT' };
      await auditSupervision(em, viewer, { at: now, action: 'NOTE_BEGUN', on: 'SUPERVISION_NOTE', id, change });
      return { sessionId, version: 1, writtenAt: now };
    });
  }
}
