import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { WheelRole, WheelSource } from '@kompetanse/domain/year-wheel';
import type { Locale } from '@kompetanse/texts';
import { personColumns, theirPlace, type PersonRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';

export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly source: WheelSource;
  readonly monthDay: string | null;
  readonly ownerRole: WheelRole | null;
  readonly ownerId: string | null;
  readonly escalateId: string | null;
  readonly version: number;
  readonly dates: readonly { readonly year: number; readonly dueOn: string }[];
}

@Injectable()
export class TemplateQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Through the year; those of rounds last. */
  listed(locale: Locale): Promise<TemplateRow[]> {
    return this.read(locale, sql<boolean>`true`);
  }

  async one(id: string, locale: Locale): Promise<TemplateRow | null> {
    const [found] = await this.read(locale, sql<boolean>`w.id = ${rowId(id)}`);
    return found ?? null;
  }

  /** Those who hold a role today, by name; at most 500. */
  people(): Promise<PersonRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<PersonRow>`SELECT ${personColumns} FROM person p ${theirPlace(today)} WHERE p.erased_at IS NULL AND ${holdsRole(sql`p.id`, today)}
        ORDER BY p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id LIMIT 500`,
    );
  }

  private read(locale: Locale, which: RawBuilder<boolean>): Promise<TemplateRow[]> {
    return rows(
      this.db.reader(),
      sql<TemplateRow>`SELECT w.id, w.${sql.ref(`name_${locale}`)} AS name, w.name_nb AS "nameNb", w.name_nn AS "nameNn", w.name_en AS "nameEn", w.source,
          w.month_day AS "monthDay", w.owner_role AS "ownerRole", w.owner_id AS "ownerId", w.remind_days AS "remindDays",
          w.escalate_days AS "escalateDays", w.escalate_id AS "escalateId", w.screen, w.active, w.version,
          (SELECT coalesce(json_agg(json_build_object('year', d.year, 'dueOn', d.due_on::text) ORDER BY d.year), '[]') FROM wheel_date d
            WHERE d.template_id = w.id) AS dates
        FROM wheel_template w WHERE ${which} ORDER BY w.month_day NULLS LAST, 2, w.id LIMIT 500`,
    );
  }
}

/** SQL that holds when that person has a role on that day. */
export function holdsRole(person: RawBuilder<unknown>, today: string): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = ${person}
    AND a.valid_from <= ${today}::date AND (a.valid_to IS NULL OR a.valid_to >= ${today}::date))`;
}
