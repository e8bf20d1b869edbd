import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseBindingAction, type BindingAction, type BindingState } from '@kompetanse/domain/studies';
import { isOwner } from '@kompetanse/domain/further-education';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { takeStudy, type SeenStudy } from './study-case.queries.ts';

export interface BindingRow {
  readonly id: string;
  readonly applicationId: string;
  readonly supportNok: number;
  readonly months: number;
  readonly leaveFrom: LocalDate;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly text: string;
  readonly state: Exclude<BindingState, 'ENDED'>;
  readonly offeredAt: Date;
  readonly offeredById: string;
  readonly signedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly releaseReason: string | null;
  readonly version: number;
}

/** Columns of an agreement as BindingRow names them; alias the table b. */
export const bindingColumns = sql`b.id, b.application_id AS "applicationId", b.support_nok AS "supportNok", b.months, b.leave_from AS "leaveFrom",
  b.from_on AS "fromOn", b.to_on AS "toOn", b.text, b.state, b.offered_at AS "offeredAt", b.offered_by AS "offeredById",
  b.signed_at AS "signedAt", b.released_at AS "releasedAt", b.release_reason AS "releaseReason", b.version`;

/** From which support on one may be bound. */
export async function bindingLeastNok(em: EntityManager): Promise<number> {
  const rule = await firstRow(em, sql<{ leastNok: number }>`SELECT least_nok AS "leastNok" FROM binding_rule`);
  return rule?.leastNok ?? 0;
}

/** The agreements of a study, the latest first. */
export function bindingsOf(em: EntityManager, applicationId: string): Promise<BindingRow[]> {
  return rows(
    em,
    sql<BindingRow>`SELECT ${bindingColumns} FROM binding_agreement b WHERE b.application_id = ${applicationId} ORDER BY b.offered_at DESC, b.id`,
  );
}

/** An agreement that is ready for the viewer's step, its study locked. */
export async function takeBinding(
  em: EntityManager,
  viewer: Viewer,
  action: BindingAction,
  { bindingId, today }: { readonly bindingId: string; readonly today: LocalDate },
): Promise<(SeenStudy & { readonly binding: BindingRow }) | Refuse> {
  const found = await firstRow(
    em,
    sql<{
      applicationId: string;
    }>`SELECT application_id AS "applicationId" FROM binding_agreement WHERE id = ${rowId(bindingId)}`,
  );
  const study = await takeStudy(em, viewer, found?.applicationId ?? '', today);
  if (isRefuse(study)) return study;
  const binding = (await bindingsOf(em, study.application.id)).find(({ id }) => id === bindingId.toLowerCase());
  if (!binding) return { refuse: 'NOT_FOUND' };
  const seen = { ...binding, employee: study.seen.applicant, owner: isOwner(study.seen) };
  return refuseBindingAction(action, seen, today) ?? { ...study, binding };
}
