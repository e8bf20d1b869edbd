import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseAgenda } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { KeyRing } from '../../platform/sealing/key-ring.ts';
import { meetingReadBy } from '../meeting-access.ts';
import { lockedText, opened, placeOf } from '../sealed-text.ts';
import { auditSupervision } from '../supervision-audit.ts';
import type { TextKept, TypedText } from '../typed-text.ts';

/** What a meeting shall be about, by anyone who takes part, until it is held. Sealed, as the note is. */
@Injectable()
export class WriteAgenda {
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
      if (!meeting) return { refuse: 'NOT_FOUND' };
      const kept = await lockedText(em, 'supervision_agenda', sessionId);
      const refused = refuseAgenda(kept ?? null, version, { state: meeting.state, text });
      if (refused) return refused;
      const before = kept && opened(this.ring, 'supervision_agenda', kept);
      if (isRefuse(before)) return before;
      const id = kept?.id ?? crypto.randomUUID();
      const { sealed, keyId } = this.ring.seal(text, placeOf('supervision_agenda', id));
      const saved = await firstRow(
        em,
        kept
          ? sql<TextKept>`UPDATE supervision_agenda SET sealed = ${sealed}, key_id = ${keyId}, author_id = ${viewer.personId}, written_at = ${now},
              version = version + 1 WHERE id = ${id} RETURNING session_id AS "sessionId", version, written_at AS "writtenAt"`
          : sql<TextKept>`INSERT INTO supervision_agenda (id, session_id, author_id, sealed, key_id, written_at)
              VALUES (${id}, ${sessionId}, ${viewer.personId}, ${sealed}, ${keyId}, ${now}) ON CONFLICT (session_id) DO NOTHING
              RETURNING session_id AS "sessionId", version, written_at AS "writtenAt"`,
      );
      if (!saved) return { refuse: 'NOTE_CHANGED' };
      const change = { version: saved.version };
      const on = { on: 'SUPERVISION_SESSION', id: sessionId } as const;
      await auditSupervision(em, viewer, { at: now, action: 'AGENDA_WRITTEN', ...on, change });
      return saved;
    });
  }
}
