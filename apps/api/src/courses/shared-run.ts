import { sql } from 'kysely';
import { unitColumns, type UnitRow } from '../organisation/organisation.queries.ts';
import { HELD, type HeldValue, type Holding } from '../platform/graphql/held-values.ts';
import {
  courseColumns,
  runColumns,
  sessionColumns,
  type CourseRow,
  type RunRow,
  type SessionRow,
} from './course-rows.ts';

/** A run with its course, unit and sessions: what all readers see alike, and the seats as they were at one moment. */
export type SharedRun = RunRow & Holding & { readonly course: CourseRow };

interface NamedProfile {
  readonly code: string;
  readonly name_nb: string;
  readonly name_nn: string;
  readonly name_en: string;
}

/** As PostgreSQL tells it: one statement, so that all of it is from the same moment. */
export interface SharedRunRow extends RunRow {
  readonly course: CourseRow;
  readonly hostUnit: UnitRow;
  readonly restrictedUnits: readonly UnitRow[];
  readonly restrictedProfiles: readonly NamedProfile[];
  /** Moments as text: inside JSON they are no more. */
  readonly sessions: readonly (Omit<SessionRow, 'startsAt' | 'endsAt'> & {
    readonly startsAt: string;
    readonly endsAt: string;
  })[];
}

/** Columns of a SharedRunRow; alias the table r. */
export const sharedRunColumns = sql`${runColumns},
  (SELECT row_to_json(x) FROM (SELECT ${courseColumns} FROM course c WHERE c.id = r.course_id) x) AS course,
  (SELECT row_to_json(x) FROM (SELECT ${unitColumns} FROM org_unit u WHERE u.id = r.host_unit_id) x) AS "hostUnit",
  (SELECT coalesce(json_agg(x ORDER BY x.no), '[]') FROM (SELECT ${sessionColumns} FROM course_session s WHERE s.run_id = r.id) x) AS sessions,
  (SELECT coalesce(json_agg(x ORDER BY x.path), '[]') FROM (SELECT ${unitColumns} FROM run_for_unit f JOIN org_unit u ON u.id = f.unit_id
    WHERE f.run_id = r.id) x) AS "restrictedUnits",
  (SELECT coalesce(json_agg(x ORDER BY x.name_nb), '[]') FROM (SELECT p.code, p.name_nb, p.name_nn, p.name_en FROM run_for_profile f
    JOIN position_profile p ON p.code = f.profile_code WHERE f.run_id = r.id) x) AS "restrictedProfiles"`;

/** A moment that is written out once, however many answers it stands in. */
class WrittenMoment extends Date {
  private readonly written = super.toISOString();

  override toISOString(): string {
    return this.written;
  }
}

const written = <Row extends object>(row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? new WrittenMoment(value) : value,
    ]),
  ) as Row;

/** Makes rows for keeping: a course and a unit that several runs share is one object. */
export class SharedRuns {
  private readonly courses = new Map<string, CourseRow>();
  private readonly units = new Map<string, UnitRow>();

  of(row: SharedRunRow): SharedRun {
    const {
      course: itsCourse,
      hostUnit: itsUnit,
      sessions: found,
      restrictedUnits,
      restrictedProfiles: profiles,
      ...run
    } = row;
    const course = this.courses.get(itsCourse.id) ?? courseInEach(itsCourse);
    const hostUnit = this.units.get(itsUnit.id) ?? itsUnit;
    this.courses.set(course.id, course);
    this.units.set(hostUnit.id, hostUnit);
    const sessions: SessionRow[] = found.map((session) => ({
      ...session,
      startsAt: new WrittenMoment(session.startsAt),
      endsAt: new WrittenMoment(session.endsAt),
    }));
    const restrictedProfiles: HeldValue = ({ locale }) =>
      profiles.map((profile) => ({ code: profile.code, name: profile[`name_${locale}`] }));
    return { ...written(run), course, [HELD]: { course, hostUnit, sessions, restrictedUnits, restrictedProfiles } };
  }
}

/** A course whose texts are chosen by the reader's language. */
function courseInEach(course: CourseRow): CourseRow & Holding {
  const held: Record<string, HeldValue> = {
    title: ({ locale }) => course[`title_${locale}`],
    text: ({ locale }) => course[`text_${locale}`],
    learningGoals: ({ locale }) => course.learning_goals[locale],
  };
  return { ...course, [HELD]: held };
}
