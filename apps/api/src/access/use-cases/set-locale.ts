import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

/** Keeps the language a person reads in. */
@Injectable()
export class SetLocale {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, locale: Locale): Promise<Viewer> {
    return this.db.transaction(async (em) => {
      await rows(
        em,
        sql`UPDATE person SET locale = ${locale}, updated_at = ${this.clock.now()}, version = version + 1 WHERE id = ${viewer.personId}`,
      );
      return { ...viewer, locale };
    });
  }
}
