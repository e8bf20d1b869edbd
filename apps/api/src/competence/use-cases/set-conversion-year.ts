import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { conversionLimits } from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';

const MOST_NOK = 100_000_000;

export interface YearWish {
  readonly year: number;
  /** 0 when nobody has said a number before. */
  readonly version: number;
  readonly budgetNok: number;
}

/** The sector leader says what a year gives. What was planned over it before stays, and is shown as over. */
@Injectable()
export class SetConversionYear {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { year, version, budgetNok }: YearWish): Promise<{ readonly year: number } | Refuse> {
    const now = this.clock.now();
    const { firstYear: min, lastYear: max } = conversionLimits;
    return this.db.transaction(async (em) => {
      if (!Number.isInteger(year) || year < min || year > max)
        return { refuse: 'YEAR_OUT_OF_RANGE', facts: { field: 'year', min, max } };
      if (!Number.isInteger(budgetNok) || budgetNok < 0 || budgetNok > MOST_NOK)
        return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'budgetNok', max: MOST_NOK } };
      await rows(em, sql`SELECT pg_advisory_xact_lock(7320031, ${year})`);
      const before = await firstRow(
        em,
        sql<{ nok: number; version: number }>`SELECT conversion_budget(${year}) AS nok,
          coalesce((SELECT version FROM conversion_year WHERE year = ${year}), 0) AS version`,
      );
      if (before?.version !== version) return { refuse: 'STALE_STATE' };
      const written = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO conversion_year (year, budget_nok, set_by, set_at) VALUES (${year}, ${budgetNok}, ${viewer.personId}::uuid, ${now})
          ON CONFLICT (year) DO UPDATE SET budget_nok = excluded.budget_nok, set_by = excluded.set_by, set_at = excluded.set_at,
            version = conversion_year.version + 1 RETURNING id`,
      );
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'CONVERSION_YEAR_SET',
        objectType: 'CONVERSION_YEAR',
        objectId: written?.id ?? '',
        change: { year, from: before.nok, to: budgetNok },
      });
      return { year };
    });
  }
}
