import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/contract';
import { liveStates } from '@kompetanse/domain/enrolment';
import type { Locale } from '@kompetanse/texts';
import { runFiles as en } from '@kompetanse/texts/en/run-files.ts';
import { words as wordsEn } from '@kompetanse/texts/en/words.ts';
import { runFiles as nb } from '@kompetanse/texts/nb/run-files.ts';
import { words as wordsNb } from '@kompetanse/texts/nb/words.ts';
import { runFiles as nn } from '@kompetanse/texts/nn/run-files.ts';
import { words as wordsNn } from '@kompetanse/texts/nn/words.ts';
import { managerRoles } from '../courses/run-scope.ts';
import { Clock } from '../platform/clock/clock.ts';
import { csv, csvMoment } from '../platform/csv/csv.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import type { Download } from '../platform/http/download.ts';
import { runsIt, seesWhoTakesPart } from './enrolment.queries.ts';

interface ParticipantRow {
  readonly name: string;
  readonly guardian: boolean;
  readonly unit: string | null;
  readonly title: string | null;
  readonly state: EnrolmentState;
  readonly queuePlace: number | null;
  readonly askedAt: Date;
  /** Sessions wholly and partly attended, a make-up counted as present; of those that are held. Null for who has no seat. */
  readonly present: number | null;
  readonly partial: number | null;
  readonly sessions: number | null;
  /** Of the valid certificate. */
  readonly certificate: string | null;
}

const texts = { nb, nn, en };
const words = { nb: wordsNb, nn: wordsNn, en: wordsEn };
const seers: readonly string[] = [...managerRoles, 'COURSE_LEADER'];

/** The participants of a run as a file to save: whom the viewer sees on the screen, and nobody else. */
@Injectable()
export class ParticipantsFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Null when the run is not there, or its participants are not the viewer's to see. */
  async make(viewer: Viewer | null, runId: string): Promise<Download | null> {
    if (!viewer?.roles.some(({ role }) => seers.includes(role))) return null;
    const seen = await firstRow(
      this.db.reader(),
      sql`SELECT 1 FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
        WHERE r.id = ${rowId(runId)} AND (${runsIt(viewer)} OR ${inScope(viewer, ['SECTOR_LEADER', 'UNIT_LEADER'], 'u.path')})`,
    );
    if (!seen) return null;
    return {
      fileName: `${texts[viewer.locale].participants.name}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(participantsCsv(viewer.locale, await this.rows(viewer, runId))),
    };
  }

  /** As EnrolmentQueries.participants, with the names that a file shows. A place in the queue counts everybody who waits. */
  private rows(viewer: Viewer, runId: string): Promise<ParticipantRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<ParticipantRow>`SELECT p.given_name || ' ' || p.family_name AS name, p.kind = 'GUARDIAN' AS guardian, eu.name AS unit, m.title, e.state,
          q.place AS "queuePlace", e.requested_at AS "askedAt", a.present, a.partial, a.sessions, f.number AS certificate
        FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN org_unit u ON u.id = r.host_unit_id JOIN person p ON p.id = e.person_id
        LEFT JOIN org_unit eu ON eu.id = e.unit_id
        LEFT JOIN LATERAL (SELECT x.title FROM employment x WHERE x.person_id = p.id AND x.unit_id = e.unit_id
          ORDER BY x.valid_from <= ${today}::date AND (x.valid_to IS NULL OR x.valid_to >= ${today}::date) DESC, x.percent DESC, x.valid_from DESC LIMIT 1) m ON true
        LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE x.id IS NOT NULL OR y.mark = 'PRESENT')::int AS present,
            count(*) FILTER (WHERE x.id IS NULL AND y.mark = 'PARTIAL')::int AS partial, count(*)::int AS sessions
          FROM course_session s LEFT JOIN session_attendance y ON y.session_id = s.id AND y.enrolment_id = e.id
          LEFT JOIN make_up x ON x.enrolment_id = e.id AND x.missed_id = s.id AND x.state = 'PRESENT'
          WHERE s.run_id = e.run_id AND s.state <> 'CANCELLED') a ON e.state IN ('ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW')
        LEFT JOIN certificate f ON f.enrolment_id = e.id AND f.state = 'ISSUED'
        LEFT JOIN (SELECT w.id, row_number() OVER (ORDER BY w.priority DESC, w.requested_at, w.queue_no)::int AS place
          FROM enrolment w WHERE w.run_id = ${runId} AND w.state = 'WAITLISTED') q ON q.id = e.id
        WHERE e.run_id = ${runId} AND e.state = ANY (${[...liveStates]}) AND ${seesWhoTakesPart(viewer)}
        ORDER BY array_position(ARRAY['ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW','OFFERED','WAITLISTED','REQUESTED'], e.state),
          q.place, p.family_name, p.given_name, e.id LIMIT 2000`,
    );
  }
}

function participantsCsv(locale: Locale, found: readonly ParticipantRow[]): string {
  const { columns, guardian } = texts[locale].participants;
  const line = (row: ParticipantRow): string[] => [
    row.name,
    row.guardian ? guardian : (row.unit ?? ''),
    row.title ?? '',
    words[locale].enrolmentState[row.state],
    row.queuePlace === null ? '' : String(row.queuePlace),
    csvMoment(row.askedAt),
    ...[row.present, row.partial, row.sessions].map((count) => (count === null ? '' : String(count))),
    row.certificate ?? '',
  ];
  const { name, unit, title, state, queuePlace, askedAt, present, partial, sessions, certificate } = columns;
  const heading = [name, unit, title, state, queuePlace, askedAt, present, partial, sessions, certificate];
  return csv([heading, ...found.map(line)]);
}
