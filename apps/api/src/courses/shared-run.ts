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

/** As PostgreSQL tells it: one statement, so that all of it is from the same moment. */
export interface SharedRunRow extends RunRow {
  readonly course: CourseRow;
  readonly hostUnit: UnitRow;
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
  (SELECT coalesce(json_agg(x ORDER BY x.no), '[]') FROM (SELECT ${sessionColumns} FROM course_session s WHERE s.run_id = r.id) x) AS sessions`;

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

  of({ course: itsCourse, hostUnit: itsUnit, sessions: found, ...run }: SharedRunRow): SharedRun {
    const course = this.courses.get(itsCourse.id) ?? courseInEach(itsCourse);
    const hostUnit = this.units.get(itsUnit.id) ?? itsUnit;
    this.courses.set(course.id, course);
    this.units.set(hostUnit.id, hostUnit);
    const sessions: SessionRow[] = found.map((session) => ({
      ...session,
      startsAt: new WrittenMoment(session.startsAt),
      endsAt: new WrittenMoment(session.endsAt),
    }));
    return { ...written(run), course, [HELD]: { course, hostUnit, sessions } };
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
