import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { SchoolHoliday, SeriesClash, SeriesInput, SeriesPlan } from '@kompetanse/contract';
import { addDays, osloMoment, planSeries, refuseSeries, type SeriesDay } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy } from '../platform/graphql/context.ts';

type ClashRow = SeriesClash & { readonly day: string };

/** How far back school holidays are listed: last school year's help to plan this one's. */
const SHOWN_BACK_DAYS = 366;

/** Dates of a series, and what stands against them. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** School holidays that are not long past, by date; at most 200. */
  schoolHolidays(locale: Locale): Promise<SchoolHoliday[]> {
    const since = addDays(this.clock.today(), -SHOWN_BACK_DAYS);
    return rows(
      this.db.reader(),
      sql<SchoolHoliday>`SELECT id, ${sql.ref(`name_${locale}`)} AS name, from_day::text AS "fromDay", to_day::text AS "toDay" FROM school_holiday
        WHERE to_day >= ${since}::date ORDER BY from_day, id LIMIT 200`,
    );
  }

  /** The dates a series would have, with holidays and clashes shown. */
  async plan(input: SeriesInput, locale: Locale): Promise<SeriesPlan | Refuse> {
    const wrong = refuseSeries(input);
    if (wrong) return wrong;
    const holidays = await this.schoolHolidays(locale);
    const days = planSeries(input, {
      publicHolidays: input.skipPublicHolidays,
      daysOff: holidays,
      skippedDaysOff: input.skippedHolidayIds,
      keep: input.keep,
      skip: input.skip,
    });
    const clashes = await this.clashes(days, input, locale);
    return {
      days: days.map(({ dayOffId, ...day }, index) => ({
        ...day,
        schoolHoliday: holidays.find(({ id }) => id === dayOffId) ?? null,
        clashes: clashes[index] ?? [],
      })),
    };
  }

  /** For each day, other meetings at the same time in the same place or with one of the leaders; at most 5 a day. */
  private async clashes(days: readonly SeriesDay[], input: SeriesInput, locale: Locale): Promise<ClashRow[][]> {
    const times = days
      .filter(({ noSuchTime }) => !noSuchTime)
      .map(({ day, from, to }) => ({ day, startsAt: osloMoment(day, from), endsAt: osloMoment(day, to) }));
    const leaders = input.leaderIds.map(rowId);
    const other = sql`FROM jsonb_to_recordset(${JSON.stringify(times)}::jsonb) AS t(day text, "startsAt" timestamptz, "endsAt" timestamptz)
      JOIN course_session s ON s.starts_at < t."endsAt" AND s.ends_at > t."startsAt" AND s.starts_at > t."startsAt" - interval '1 day' AND s.state <> 'CANCELLED'
      JOIN course_run r ON r.id = s.run_id AND r.state <> 'CANCELLED' AND r.id IS DISTINCT FROM ${rowId(input.exceptRunId ?? '')}::uuid
      JOIN course c ON c.id = r.course_id`;
    const found = await rows(
      this.db.reader(),
      sql<ClashRow>`SELECT t.day, 'PLACE' AS kind, s.place AS name, ${sql.ref(`c.title_${locale}`)} AS "courseTitle", s.starts_at AS "startsAt",
          s.ends_at AS "endsAt" ${other} WHERE lower(btrim(s.place)) = lower(btrim(${input.place}))
        UNION ALL
        SELECT t.day, 'LEADER', p.given_name || ' ' || p.family_name, ${sql.ref(`c.title_${locale}`)}, s.starts_at, s.ends_at ${other}
          JOIN run_leader l ON l.run_id = r.id AND l.person_id = ANY (${leaders}::uuid[]) JOIN person p ON p.id = l.person_id
        ORDER BY 1, 5 LIMIT 500`,
    );
    return groupedBy(
      days.map(({ day }) => day),
      found,
      ({ day }) => day,
    ).map((group) => group.slice(0, 5));
  }
}
