import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CertificateState } from '@kompetanse/domain/certificates';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** A certificate as a message tells of it. */
export interface CertificateNews extends RunFacts {
  readonly id: string;
  readonly number: string;
  readonly state: CertificateState;
  readonly reason: string | null;
  readonly person: Recipient;
}

export function certificateNews(em: EntityManager, certificateId: string): Promise<CertificateNews | undefined> {
  return firstRow(
    em,
    sql<CertificateNews>`SELECT f.id, f.number, f.state, f.revoke_reason AS reason, ${recipient('p')} AS person, ${runFacts}
      FROM certificate f JOIN person p ON p.id = f.person_id JOIN course_run r ON r.id = f.run_id JOIN course c ON c.id = r.course_id
      WHERE f.id = ${certificateId} AND p.erased_at IS NULL`,
  );
}
