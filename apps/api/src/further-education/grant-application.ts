import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { FundingScheme } from '@kompetanse/domain/further-education';
import { firstRow } from '../platform/database/database.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { FurtherEducationApplication } from './further-education-application.entity.ts';
import { moveApplication } from './move-application.ts';

interface Granted {
  readonly scheme: FundingScheme;
  readonly grantedNok: number;
  readonly overBudgetReason: string | null;
  readonly actorId: string;
  readonly effectiveOn: LocalDate;
  readonly now: Date;
}

/** The owner's yes. Support that somebody else pays waits for their answer from the same moment. */
export async function grantApplication(
  em: EntityManager,
  outbox: Outbox,
  application: FurtherEducationApplication,
  { scheme, grantedNok, overBudgetReason, ...by }: Granted,
): Promise<void> {
  Object.assign(application, { chosenScheme: scheme, grantedNok, overBudgetReason });
  await moveApplication(em, outbox, application, { ...by, to: 'APPROVED' });
  const round = await firstRow(
    em,
    sql<{ external: boolean }>`SELECT ${scheme} = ANY (external_schemes) AS external
      FROM application_round WHERE id = ${application.roundId}`,
  );
  if (round?.external) await moveApplication(em, outbox, application, { ...by, to: 'EXTERNAL_PENDING' });
}
