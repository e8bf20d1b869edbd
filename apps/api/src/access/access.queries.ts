import { sql } from 'kysely';
import { Injectable, Inject } from '@nestjs/common';
import type { DemoSignIn } from '@kompetanse/contract';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { Database, rows } from '../platform/database/database.ts';

@Injectable()
export class AccessQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
  ) {}

  /** One invented person for each role, in the order of the menu; empty outside demo mode. */
  async demoSignIns(): Promise<DemoSignIn[]> {
    if (this.config.mode !== 'demo') return [];
    return rows(
      this.db.reader(),
      sql<DemoSignIn>`
        WITH chosen AS (SELECT d.role, d.ord, d.hr_key FROM product_setting s, jsonb_to_recordset(s.value::jsonb) AS d(role text, ord int, hr_key text) WHERE s.key = 'demo')
        SELECT p.id AS "personId", p.given_name || ' ' || p.family_name AS name, c.role, m.title
          FROM chosen c JOIN person p ON p.hr_key = c.hr_key
          JOIN LATERAL (SELECT title FROM employment e WHERE e.person_id = p.id ORDER BY e.valid_from DESC LIMIT 1) m ON true
         ORDER BY c.ord`,
    );
  }
}
