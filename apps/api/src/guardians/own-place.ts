import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';
import type { AccessLinks, LinkedSignUp } from './access-links.ts';

export interface OwnPlace extends LinkedSignUp {
  readonly enrolmentId: string;
  readonly state: EnrolmentState;
  readonly courseId: string;
  readonly cancelUntil: Date;
  readonly offerExpiresAt: Date | null;
}

/** The place of the page this browser has opened, with its sign-up locked. */
export async function ownPlace(
  em: EntityManager,
  links: AccessLinks,
  { pass, now }: { readonly pass: string; readonly now: Date },
): Promise<OwnPlace | Refuse> {
  const signUp = await links.find(em, { token: pass, purpose: 'OPEN_PAGE', now }, true);
  const place = await firstRow(
    em,
    sql<
      Omit<OwnPlace, keyof LinkedSignUp> & { enrolmentId: string }
    >`SELECT e.id AS "enrolmentId", e.state, r.course_id AS "courseId",
        r.cancel_until AS "cancelUntil", e.offer_expires_at AS "offerExpiresAt"
      FROM enrolment e JOIN course_run r ON r.id = e.run_id WHERE e.id = ${signUp?.enrolmentId ?? null}`,
  );
  return signUp && place ? { ...signUp, ...place } : { refuse: 'LINK_NOT_VALID' };
}
