import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Sessions } from '../session.ts';

export interface SignedIn {
  /** For the cookie; kept nowhere else. */
  readonly token: string;
  readonly viewer: Viewer;
}

/** Signs in as one of the invented people. Outside demo mode, or for anyone else, the answer is no. */
@Injectable()
export class SignInDemo {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly sessions: Sessions,
  ) {}

  async run(personId: string): Promise<SignedIn | Refuse> {
    if (this.config.mode !== 'demo') return { refuse: 'SIGN_IN_REFUSED' };
    const invented = await firstRow(
      this.db.reader(),
      sql`SELECT 1 FROM person WHERE id::text = ${personId} AND kind = 'EMPLOYEE' AND erased_at IS NULL AND hr_key LIKE 'D%'
             AND EXISTS (SELECT 1 FROM product_setting WHERE key = 'demo')`,
    );
    if (!invented) return { refuse: 'SIGN_IN_REFUSED' };
    const token = await this.sessions.open(personId);
    const viewer = await this.sessions.viewer(token);
    return viewer ? { token, viewer } : { refuse: 'SIGN_IN_REFUSED' };
  }
}
