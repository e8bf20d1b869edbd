import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseCheckIn } from '@kompetanse/domain/attendance';
import type { Refuse } from '@kompetanse/domain/refusals';
import { sessionColumns } from '../courses/course-rows.ts';
import type { SessionRow } from '../courses/courses.queries.ts';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Links } from '../platform/config/links.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { qrSvg } from '../platform/pdf/qr-svg.ts';
import { CheckInCodes } from './check-in-codes.ts';
import { checkInStanding, refuseStanding } from './check-in-standing.ts';

export interface CheckInCodeRow {
  readonly url: string;
  readonly qrSvg: string;
  readonly freshUntil: Date;
  readonly session: SessionRow;
  readonly here: number;
  readonly expected: number;
}

export interface CheckInRow {
  readonly session: SessionRow;
  readonly done: boolean;
  readonly refusal: Refuse | null;
}

type Counted = SessionRow & { readonly here: number; readonly expected: number };

/** The code on the screen, and what it is for the one who scans it. */
@Injectable()
export class CheckInQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: CheckInCodes,
    private readonly links: Links,
  ) {}

  /** The code of this minute, for whoever leads or coordinates the run. */
  async code(viewer: Viewer, sessionId: string): Promise<CheckInCodeRow | Refuse> {
    const now = this.clock.now();
    const found = await firstRow(
      this.db.reader(),
      sql<Counted>`SELECT ${sessionColumns},
          (SELECT count(*)::int FROM session_attendance a JOIN enrolment e ON e.id = a.enrolment_id WHERE a.session_id = s.id
            AND a.mark IN ('PRESENT','PARTIAL') AND e.state IN ('ENROLLED','COMPLETED'))
          + (SELECT count(*)::int FROM make_up m WHERE m.taken_id = s.id AND m.state = 'PRESENT') AS here,
          (SELECT count(*)::int FROM enrolment e WHERE e.run_id = s.run_id AND e.state IN ('ENROLLED','COMPLETED')) + s.guests AS expected
        FROM course_session s JOIN course_run r ON r.id = s.run_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE s.id::text = ${sessionId} AND s.state <> 'CANCELLED' AND r.state NOT IN ('DRAFT','CANCELLED') AND ${runsIt(viewer)}`,
    );
    if (!found) return { refuse: 'NOT_FOUND' };
    const refused = refuseCheckIn(found, now);
    if (refused) return refused;
    const { here, expected, ...session } = found;
    const { code, freshUntil } = this.codes.write(session.id, now);
    const url = this.links.to(`/inn/${code}`);
    return { url, qrSvg: qrSvg(url), freshUntil, session, here, expected };
  }

  /** What a scanned code leads to; nothing is changed by looking. */
  async scanned(viewer: Viewer, code: string): Promise<CheckInRow | Refuse> {
    const now = this.clock.now();
    const read = this.codes.read(code, now);
    if (!read) return { refuse: 'CHECK_IN_CODE_EXPIRED' };
    const standing = await checkInStanding(this.db.reader(), {
      personId: viewer.personId,
      sessionId: read.sessionId,
    });
    if (!standing) return { refuse: 'NOT_FOUND' };
    const done = standing.mark === 'PRESENT';
    const refusal =
      refuseStanding(standing, now) ?? (read.fresh || done ? null : { refuse: 'CHECK_IN_CODE_EXPIRED' as const });
    return { session: standing.session, done, refusal: done ? null : refusal };
  }
}
