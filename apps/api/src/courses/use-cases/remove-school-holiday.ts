import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { SchoolHoliday } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

/** Takes a school holiday off the list; runs that were planned around it stand as they are. */
@Injectable()
export class RemoveSchoolHoliday {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, holidayId: string): Promise<SchoolHoliday | Refuse> {
    return this.db.transaction(async (em) => {
      const holiday = await firstRow(
        em,
        sql<SchoolHoliday>`DELETE FROM school_holiday WHERE id = ${rowId(holidayId)}
          RETURNING id, ${sql.ref(`name_${viewer.locale}`)} AS name, from_day::text AS "fromDay", to_day::text AS "toDay"`,
      );
      if (!holiday) return { refuse: 'NOT_FOUND' };
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${this.clock.now()}, ${viewer.personId}, 'SCHOOL_HOLIDAY_REMOVED', 'SCHOOL_HOLIDAY', ${holiday.id}::uuid)`,
      );
      return holiday;
    });
  }
}
