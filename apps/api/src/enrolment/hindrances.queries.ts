import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse, RefusalCode } from '@kompetanse/domain/refusals';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';

interface HindranceRow {
  readonly runId: string;
  readonly code: RefusalCode;
  /** Of the run that clashes. */
  readonly startsAt: Date | null;
  /** The course it is about, in the reader's language. */
  readonly course: string | null;
  /** Units and positions a run is restricted to, in the reader's language. */
  readonly forWhom: string | null;
}

/** Whose seat it is about, and who reads of it. */
type Seeker = Pick<Viewer, 'personId' | 'locale'>;

/**
 * What keeps a person from a seat beside dates and audience, told so that it can be understood. The same checks as
 * enrolment_ineligible (migration 0013), for many runs in one statement and with their facts.
 */
@Injectable()
export class HindranceQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The first hindrance of the viewer in a run, null when there is none. */
  async of(viewer: Viewer, runId: string, loaders: Loaders): Promise<Refuse | null> {
    const loader = loaders.for('hindrance', async (ids) =>
      inOrder(ids, await this.find(viewer, ids), ({ runId: id }) => id),
    );
    const found = await loader.load(runId);
    return found ? refusalOf(found) : null;
  }

  /** A refusal of the database with its facts. */
  async tell(seeker: Seeker, runId: string, refuse: RefusalCode): Promise<Refuse> {
    if (!['CLASH', 'PREREQUISITE_MISSING', 'RESTRICTED'].includes(refuse)) return { refuse };
    const [found] = await this.find(seeker, [runId], refuse);
    return found ? refusalOf(found) : { refuse };
  }

  private find(
    { personId, locale }: Seeker,
    ids: readonly string[],
    only: RefusalCode | null = null,
  ): Promise<HindranceRow[]> {
    const title = sql.ref(`c.title_${locale}`);
    const profile = sql.ref(`pp.name_${locale}`);
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<HindranceRow>`
        WITH run AS (SELECT id, course_id, starts_at FROM course_run WHERE id = ANY (${ids}::uuid[])),
        restricted AS (
          SELECT id FROM run WHERE (EXISTS (SELECT 1 FROM run_for_unit f WHERE f.run_id = run.id) OR EXISTS (SELECT 1 FROM run_for_profile f WHERE f.run_id = run.id))
             AND enrolment_is_outside(run.id, ${personId}::uuid, ${today}::date)
        ),
        missing AS (
          SELECT DISTINCT ON (run.id) run.id, requires_id FROM run JOIN course_prerequisite q ON q.course_id = run.course_id, LATERAL enrolment_missing_courses(run.id, ${personId}::uuid) m
           WHERE m = q.requires_id ORDER BY run.id, requires_id
        ),
        elsewhere AS MATERIALIZED (
          SELECT e.run_id, o.starts_at, o.ends_at FROM enrolment e JOIN course_session o ON o.run_id = e.run_id AND o.mandatory AND o.state IN ('PLANNED','MOVED')
           WHERE e.person_id = ${personId}::uuid AND e.state = 'ENROLLED' AND o.ends_at > ${this.clock.now()}
          UNION ALL
          SELECT o.run_id, o.starts_at, o.ends_at FROM enrolment e JOIN make_up m ON m.enrolment_id = e.id AND m.state = 'BOOKED'
            JOIN course_session o ON o.id = m.taken_id AND o.state IN ('PLANNED','MOVED')
           WHERE e.person_id = ${personId}::uuid AND o.ends_at > ${this.clock.now()}
        ),
        clash AS (
          SELECT DISTINCT ON (run.id) run.id, o.run_id, o.starts_at FROM elsewhere o JOIN run ON run.id <> o.run_id
            JOIN course_session s ON s.run_id = run.id AND s.mandatory AND s.state IN ('PLANNED','MOVED') AND s.starts_at < o.ends_at AND s.ends_at > o.starts_at
           ORDER BY run.id, o.starts_at
        )
        SELECT DISTINCT ON (h."runId") h.* FROM (
          SELECT 1 AS rank, id AS "runId", 'RESTRICTED' AS code, NULL::timestamptz AS "startsAt", NULL AS course, concat_ws(' · ',
            (SELECT string_agg(u.name, ', ' ORDER BY u.name) FROM run_for_unit f JOIN org_unit u ON u.id = f.unit_id WHERE f.run_id = restricted.id),
            (SELECT string_agg(lower(${profile}), ', ' ORDER BY ${profile}) FROM run_for_profile f JOIN position_profile pp ON pp.code = f.profile_code
              WHERE f.run_id = restricted.id)) AS "forWhom" FROM restricted
          UNION ALL SELECT 2, missing.id, 'PREREQUISITE_MISSING', NULL, ${title}, NULL FROM missing JOIN course c ON c.id = missing.requires_id
          UNION ALL SELECT 3, clash.id, 'CLASH', clash.starts_at, ${title}, NULL FROM clash JOIN course_run r ON r.id = clash.run_id JOIN course c ON c.id = r.course_id
        ) h WHERE ${only}::text IS NULL OR h.code = ${only} ORDER BY h."runId", h.rank`,
    );
  }
}

function refusalOf({ code, startsAt, course, forWhom }: HindranceRow): Refuse {
  return {
    refuse: code,
    facts: {
      ...(startsAt && { startsAt: startsAt.toISOString() }),
      ...(course !== null && { course }),
      ...(forWhom !== null && { forWhom }),
    },
  };
}
