import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DeputyScope, RoleScope } from '@kompetanse/domain/access';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';

/** A session ends after so long, whatever happens. */
export const SESSION_SECONDS = 12 * 3600;
/** And after so long without use. */
const IDLE_SECONDS = 2 * 3600;

interface ViewerRow {
  readonly session_id: string;
  readonly last_seen_at: Date;
  readonly person_id: string;
  readonly kind: Viewer['kind'];
  readonly locale: Locale;
  readonly unit_id: string | null;
  readonly roles: RoleScope[];
  readonly deputy_for: DeputyScope[];
}

/** Sessions live on the server: the cookie holds 256 random bits, the table only their keyed hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  private hash(token: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(token).digest('hex');
  }

  /** Starts a session; answers the token for the cookie, which is kept nowhere else. */
  async open(personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const ends = new Date(now.getTime() + SESSION_SECONDS * 1000);
    await rows(
      this.db.reader(),
      sql`INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at)
          VALUES (${this.hash(token)}, ${personId}, ${now}, ${now}, ${ends})`,
    );
    return token;
  }

  async close(sessionId: string): Promise<void> {
    await rows(
      this.db.reader(),
      sql`UPDATE session SET revoked_at = ${this.clock.now()} WHERE id = ${sessionId} AND revoked_at IS NULL`,
    );
  }

  /** Who holds that token now, with the roles of today; null when the session has ended or the person is gone. */
  async viewer(token: string): Promise<Viewer | null> {
    const now = this.clock.now();
    const today = this.clock.today();
    const idleSince = new Date(now.getTime() - IDLE_SECONDS * 1000);
    const row = await firstRow(
      this.db.reader(),
      sql<ViewerRow>`
        SELECT s.id AS session_id, s.last_seen_at, p.id AS person_id, p.kind, p.locale,
               (SELECT m.unit_id FROM employment m WHERE m.person_id = p.id AND m.valid_from <= ${today}::date
                   AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date) ORDER BY m.percent DESC, m.valid_from, m.id LIMIT 1) AS unit_id,
               coalesce((SELECT json_agg(json_build_object('role', r.role, 'unitId', u.id, 'path', u.path) ORDER BY u.path, r.role)
                  FROM role_assignment r JOIN org_unit u ON u.id = r.scope_unit_id
                 WHERE r.person_id = p.id AND r.valid_from <= ${today}::date AND (r.valid_to IS NULL OR r.valid_to >= ${today}::date)), '[]') AS roles,
               coalesce((SELECT json_agg(json_build_object('role', t.role, 'unitId', u.id, 'path', u.path, 'actsFor', t.delegator_id) ORDER BY u.path, t.role)
                  FROM deputies_on(${today}::date) t JOIN org_unit u ON u.id = t.scope_unit_id WHERE t.delegate_id = p.id), '[]') AS deputy_for
          FROM session s JOIN person p ON p.id = s.person_id
         WHERE s.token_hash = ${this.hash(token)} AND s.revoked_at IS NULL AND s.expires_at > ${now}
           AND s.last_seen_at > ${idleSince} AND p.erased_at IS NULL`,
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > 60_000) await this.touch(row.session_id, now);
    const {
      session_id: sessionId,
      person_id: personId,
      kind,
      locale,
      unit_id: unitId,
      roles,
      deputy_for: deputyFor,
    } = row;
    return { sessionId, personId, kind, locale, unitId, employed: unitId !== null, roles, deputyFor };
  }

  /** At most once a minute and session, so that reading stays reading. */
  private async touch(sessionId: string, now: Date): Promise<void> {
    await rows(this.db.reader(), sql`UPDATE session SET last_seen_at = ${now} WHERE id = ${sessionId}`);
  }
}
