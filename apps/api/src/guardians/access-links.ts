import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { linkExpires, type LinkPurpose } from '@kompetanse/domain/guardians';
import { firstRow, rows } from '../platform/database/database.ts';

/** 256 random bits, written for an address. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface LinkedSignUp {
  readonly signUpId: string;
  readonly personId: string;
  readonly runId: string;
  readonly addressSha256: string;
  readonly enrolmentId: string | null;
}

/** Links for one purpose each. Only the hash of a token is kept, so that who reads the database can open nothing. */
@Injectable()
export class AccessLinks {
  /** A new token; it is kept nowhere else. */
  async issue(em: EntityManager, signUpId: string, purpose: LinkPurpose, now: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await rows(
      em,
      sql`INSERT INTO access_link (token_hash, purpose, sign_up_id, created_at, expires_at)
        VALUES (${hashOf(token)}, ${purpose}, ${signUpId}, ${now}, ${linkExpires(purpose, now)})`,
    );
    return token;
  }

  /**
   * The sign-up a token leads to, locked when it shall change. Undefined alike for what was never given, is for something else,
   * has expired or, when it works once, is used.
   */
  async find(
    em: EntityManager,
    { token, purpose, now }: { readonly token: string; readonly purpose: LinkPurpose; readonly now: Date },
    lock = false,
  ): Promise<LinkedSignUp | undefined> {
    if (!TOKEN.test(token)) return undefined;
    return firstRow(
      em,
      sql<LinkedSignUp>`SELECT g.id AS "signUpId", g.person_id AS "personId", g.run_id AS "runId", g.address_sha256 AS "addressSha256",
          g.enrolment_id AS "enrolmentId"
        FROM access_link k JOIN guardian_sign_up g ON g.id = k.sign_up_id JOIN person p ON p.id = g.person_id
        WHERE k.token_hash = ${hashOf(token)} AND k.purpose = ${purpose} AND k.expires_at > ${now} AND p.erased_at IS NULL
          AND (k.purpose <> 'CONFIRM_SIGN_UP' OR k.used_at IS NULL AND g.confirmed_at IS NULL AND g.confirm_before > ${now})
        ${lock ? sql`FOR NO KEY UPDATE OF g` : sql``}`,
    );
  }

  /** Notes the use of a link; a confirmation uses up all that were sent for it. */
  async use(em: EntityManager, signUpId: string, token: string | null, now: Date): Promise<void> {
    const which = token === null ? sql`purpose = 'CONFIRM_SIGN_UP'` : sql`token_hash = ${hashOf(token)}`;
    await rows(
      em,
      sql`UPDATE access_link SET used_at = ${now} WHERE sign_up_id = ${signUpId} AND used_at IS NULL AND ${which}`,
    );
  }

  /** Takes back one token. */
  async withdraw(em: EntityManager, token: string): Promise<void> {
    await rows(em, sql`DELETE FROM access_link WHERE token_hash = ${hashOf(token)}`);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
