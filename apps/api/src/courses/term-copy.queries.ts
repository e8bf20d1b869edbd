import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Season } from '@kompetanse/contract';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import {
  daysBetween,
  markDays,
  nextFirstDay,
  nextSameTerm,
  termBounds,
  termCopyLimits,
  type DayMarks,
  type NamedDaysOff,
  type Term,
} from '@kompetanse/domain/courses';
import type { Locale } from '@kompetanse/texts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { runColumns, type RunRow } from './course-rows.ts';
import { managesRun } from './run-scope.ts';

/** A run of a term with its proposed copy, as the contract tells it. */
export interface TermRunRow {
  readonly run: RunRow;
  readonly firstDay: string;
  readonly sessions: readonly (DayMarks & { readonly no: number })[];
  readonly copyId: string | null;
  readonly courseRetired: boolean;
}

type Found = RunRow & {
  readonly retired: boolean;
  readonly copyId: string | null;
  readonly days: readonly { readonly no: number; readonly day: string }[];
};

/** Runs of a term as those who plan the next one look for them. */
@Injectable()
export class TermCopyQueries {
  constructor(private readonly db: Database) {}

  /** Runs that began in the term and the viewer manages, by start; at most 200. None for a year out of bounds. */
  async runsOfTerm(viewer: Viewer, locale: Locale, term: Term): Promise<TermRunRow[]> {
    const { firstYear, lastYear } = termCopyLimits;
    if (term.year < firstYear || term.year > lastYear) return [];
    const [found, daysOff] = await Promise.all([this.runs(viewer, term), this.daysOff(locale, nextSameTerm(term))]);
    return found.map(({ retired, copyId, days, ...run }) => {
      const oldDay = days[0]?.day ?? osloDay(run.closesAt);
      const firstDay = nextFirstDay(oldDay);
      const moved = days.map(({ day }) => addDays(day, daysBetween(oldDay, firstDay)));
      const sessions = markDays(moved, daysOff).map((mark, index) => ({ no: days[index]?.no ?? 0, ...mark }));
      return { run, firstDay, sessions, copyId, courseRetired: retired };
    });
  }

  private runs(viewer: Viewer, term: Term): Promise<Found[]> {
    const [from, before] = [startOf(termBounds(term).from), startOf(termBounds(term).before)];
    const next = termBounds(nextSameTerm(term));
    return rows(
      this.db.reader(),
      sql<Found>`SELECT ${runColumns}, c.retired_at IS NOT NULL AS retired,
          (SELECT k.id FROM course_run k WHERE k.copied_from = r.id AND k.state <> 'CANCELLED'
             AND k.starts_at >= ${startOf(next.from)} AND k.starts_at < ${startOf(next.before)} ORDER BY k.created_at, k.id LIMIT 1) AS "copyId",
          (SELECT coalesce(json_agg(json_build_object('no', s.no, 'day', (s.starts_at AT TIME ZONE 'Europe/Oslo')::date) ORDER BY s.starts_at), '[]')
             FROM course_session s WHERE s.run_id = r.id AND s.state <> 'CANCELLED') AS days
        FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE ${managesRun(viewer)} AND r.state <> 'CANCELLED' AND r.starts_at >= ${from} AND r.starts_at < ${before}
        ORDER BY r.starts_at, r.id LIMIT ${termCopyLimits.runs}`,
    );
  }

  private daysOff(locale: Locale, term: Term): Promise<NamedDaysOff[]> {
    const { from, before } = termBounds(term);
    return rows(
      this.db.reader(),
      sql<NamedDaysOff>`SELECT ${sql.ref(`name_${locale}`)} AS name, from_day::text AS "fromDay", to_day::text AS "toDay" FROM school_holiday
        WHERE to_day >= ${from}::date AND from_day < ${before}::date + 180 ORDER BY from_day, id LIMIT 200`,
    );
  }
}

/** Midnight in Norway where a day begins. */
const startOf = (day: string) => sql<Date>`${day}::date::timestamp AT TIME ZONE 'Europe/Oslo'`;

/** What is asked for. */
export interface TermQuestion {
  readonly year: number;
  readonly season: Season;
}
