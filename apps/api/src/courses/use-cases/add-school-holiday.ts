import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { SchoolHoliday, SchoolHolidayInput } from '@kompetanse/contract';
import { daysBetween } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

const NAME_MAX = 80;
const LONGEST_DAYS = 366;

/** Writes down days without school, as the municipality has adopted them. */
@Injectable()
export class AddSchoolHoliday {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: SchoolHolidayInput): Promise<SchoolHoliday | Refuse> {
    return this.db.transaction(async (em) => {
      const names = [input.nameNb, input.nameNn, input.nameEn].map((name) => name.trim());
      const refused = refuseNames(names) ?? refuseDays(input);
      if (refused) return refused;
      const [nb, nn, en] = names;
      const holiday = await firstRow(
        em,
        sql<SchoolHoliday>`INSERT INTO school_holiday (name_nb, name_nn, name_en, from_day, to_day)
          VALUES (${nb}, ${nn}, ${en}, ${input.fromDay}::date, ${input.toDay}::date) ON CONFLICT (from_day, to_day) DO NOTHING
          RETURNING id, ${sql.ref(`name_${viewer.locale}`)} AS name, from_day::text AS "fromDay", to_day::text AS "toDay"`,
      );
      if (!holiday) return { refuse: 'HOLIDAY_EXISTS', facts: { field: 'fromDay' } };
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${this.clock.now()}, ${viewer.personId}, 'SCHOOL_HOLIDAY_ADDED', 'SCHOOL_HOLIDAY', ${holiday.id}::uuid)`,
      );
      return holiday;
    });
  }
}

function refuseNames(names: readonly string[]): Refuse | null {
  const fields = ['nameNb', 'nameNn', 'nameEn'] as const;
  const empty = names.findIndex((name) => name === '');
  if (empty >= 0) return { refuse: 'TEXT_TOO_SHORT', facts: { field: fields[empty] ?? 'nameNb', min: 1 } };
  const long = names.findIndex((name) => name.length > NAME_MAX);
  return long < 0 ? null : { refuse: 'TEXT_TOO_LONG', facts: { field: fields[long] ?? 'nameNb', max: NAME_MAX } };
}

function refuseDays({ fromDay, toDay }: SchoolHolidayInput): Refuse | null {
  const days = daysBetween(fromDay, toDay);
  const fits = days >= 0 && days <= LONGEST_DAYS && fromDay >= '2000' && toDay < '2100';
  return fits ? null : { refuse: 'DAYS_WRONG', facts: { field: 'toDay' } };
}
