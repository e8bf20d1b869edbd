import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { SupervisionNoteState } from '@kompetanse/domain/supervision';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { KeyRing } from '../platform/sealing/key-ring.ts';
import { readsMeeting } from './meeting-access.ts';
import { opened, type SealedTable } from './sealed-text.ts';
import { meetingColumns, type MeetingRow } from './supervision.queries.ts';

/** A text as its reader gets it: the words, or why they cannot be read. */
export interface OpenedText {
  readonly text: string | null;
  readonly unreadable: Refuse | null;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly version: number;
  readonly state: SupervisionNoteState;
  readonly finalisedAt: Date | null;
}

export interface MeetingPageRow {
  readonly session: MeetingRow;
  readonly seriesTitle: string;
  readonly supervisorId: string;
  readonly supervised: boolean;
}

type SealedTextRow = Omit<OpenedText, 'text' | 'unreadable'> & { readonly id: string; readonly sealed: string };

/** The one door to what is written of a meeting. Whoever does not take part finds nothing, whatever role they have. */
@Injectable()
export class WrittenQueries {
  constructor(
    private readonly db: Database,
    private readonly ring: KeyRing,
  ) {}

  async meeting(viewer: Viewer, sessionId: string): Promise<MeetingPageRow | null> {
    const row = await firstRow(
      this.db.reader(),
      sql<
        MeetingRow & Omit<MeetingPageRow, 'session'>
      >`SELECT ${meetingColumns}, r.title AS "seriesTitle", r.supervisor_id AS "supervisorId", r.supervisor_id = ${viewer.personId} AS supervised
        FROM supervision_session s JOIN supervision_series r ON r.id = s.series_id
        WHERE s.id = ${rowId(sessionId)} AND ${readsMeeting(viewer)}`,
    );
    if (!row) return null;
    const { seriesTitle, supervisorId, supervised, ...session } = row;
    return { session, seriesTitle, supervisorId, supervised };
  }

  note(meetingId: string): Promise<OpenedText | null> {
    return this.text('supervision_note', meetingId);
  }

  agenda(meetingId: string): Promise<OpenedText | null> {
    return this.text('supervision_agenda', meetingId);
  }

  /** Ids of all who can read what is written of the meeting, the supervisor first, then by name. */
  async readerIds(meetingId: string): Promise<string[]> {
    const found = await rows(
      this.db.reader(),
      sql<{ id: string }>`SELECT p.id FROM supervision_session s JOIN supervision_series r ON r.id = s.series_id
          JOIN person p ON p.id = r.supervisor_id OR p.id IN (SELECT t.person_id FROM supervision_participant t
            WHERE t.series_id = r.id AND t.left_at IS NULL AND (t.joined_at IS NULL OR t.joined_at <= s.starts_at))
        WHERE s.id = ${meetingId} ORDER BY p.id <> r.supervisor_id, p.family_name, p.given_name, p.id LIMIT 100`,
    );
    return found.map(({ id }) => id);
  }

  private async text(table: SealedTable, meetingId: string): Promise<OpenedText | null> {
    const [state, finalised] =
      table === 'supervision_note' ? [sql`state`, sql`finalised_at`] : [sql`'DRAFT'`, sql`NULL::timestamptz`];
    const row = await firstRow(
      this.db.reader(),
      sql<SealedTextRow>`SELECT id, sealed, author_id AS "authorId", written_at AS "writtenAt", version, ${state} AS state, ${finalised} AS "finalisedAt"
        FROM ${sql.table(table)} WHERE session_id = ${meetingId}`,
    );
    if (!row) return null;
    const { sealed, id, ...known } = row;
    const text = opened(this.ring, table, { id, sealed });
    return isRefuse(text) ? { ...known, text: null, unreadable: text } : { ...known, text, unreadable: null };
  }
}
