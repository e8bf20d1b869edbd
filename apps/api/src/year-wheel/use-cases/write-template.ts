import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { WheelTemplateInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseTemplate, type WheelTemplateWish } from '@kompetanse/domain/year-wheel';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { holdsRole } from '../templates.queries.ts';
import { auditWheel, layTasks } from '../wheel-rows.ts';

export interface TemplateChange {
  /** Null: a new one. */
  readonly templateId?: string | null;
  readonly version?: number | null;
  readonly input: WheelTemplateInput;
}

/** The sector leader writes what comes again: its day, its owner, its reminder and who is told when it is late. */
@Injectable()
export class WriteTemplate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    { templateId, version, input }: TemplateChange,
  ): Promise<{ readonly templateId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const wish = wishOf(input);
    const escalateId = input.escalateId ?? null;
    return this.db.transaction(async (em) => {
      const refused =
        refuseTemplate(wish) ??
        (await this.refusePerson(em, wish.ownerId, 'ownerId')) ??
        (await this.refusePerson(em, escalateId, 'escalateId'));
      if (refused) return refused;
      const before = templateId == null ? undefined : await this.taken(em, templateId);
      if (templateId != null && !before) return { refuse: 'NOT_FOUND' };
      if (before && before.version !== version) return { refuse: 'STALE_STATE' };
      // A task of the calendar has a year, one of a round has the round: neither becomes the other.
      if (before && before.source !== wish.source) return { refuse: 'SOURCE_FIXED', facts: { field: 'source' } };
      const written = await firstRow(em, before ? changed(before.id, wish, input, now) : made(wish, input, now));
      const id = written?.id ?? '';
      await layTasks(em, now, today);
      const action = before ? 'WHEEL_TEMPLATE_CHANGED' : 'WHEEL_TEMPLATE_ADDED';
      await auditWheel(em, { at: now, actorId: viewer.personId, action, objectId: id, change: { day: wish.monthDay } });
      return { templateId: id };
    });
  }

  private taken(em: EntityManager, id: string): Promise<{ id: string; version: number; source: string } | undefined> {
    return firstRow(
      em,
      sql<{
        id: string;
        version: number;
        source: string;
      }>`SELECT id, version, source FROM wheel_template WHERE id = ${rowId(id)} FOR UPDATE`,
    );
  }

  private async refusePerson(em: EntityManager, id: string | null, field: string): Promise<Refuse | null> {
    if (id === null) return null;
    const found = await firstRow(
      em,
      sql`SELECT 1 FROM person p WHERE p.id = ${rowId(id)} AND p.erased_at IS NULL AND ${holdsRole(sql`p.id`, this.clock.today())}`,
    );
    return found ? null : { refuse: 'OWNER_UNKNOWN', facts: { field } };
  }
}

function wishOf(input: WheelTemplateInput): WheelTemplateWish {
  return {
    nameNb: input.nameNb.trim(),
    nameNn: input.nameNn.trim(),
    nameEn: input.nameEn.trim(),
    source: input.source,
    monthDay: input.monthDay ?? null,
    ownerRole: input.ownerRole ?? null,
    ownerId: input.ownerId ?? null,
    remindDays: input.remindDays,
    escalateDays: input.escalateDays,
    screen: input.screen,
  };
}

type Written = RawBuilder<{ id: string }>;

function made(wish: WheelTemplateWish, { escalateId, active }: WheelTemplateInput, now: Date): Written {
  return sql<{
    id: string;
  }>`INSERT INTO wheel_template (name_nb, name_nn, name_en, source, month_day, owner_role, owner_id, remind_days, escalate_days,
      escalate_id, screen, active, created_at, updated_at)
    VALUES (${wish.nameNb}, ${wish.nameNn}, ${wish.nameEn}, ${wish.source}, ${wish.monthDay}, ${wish.ownerRole}, ${wish.ownerId}::uuid,
      ${wish.remindDays}, ${wish.escalateDays}, ${escalateId ?? null}::uuid, ${wish.screen}, ${active}, ${now}, ${now}) RETURNING id`;
}

function changed(id: string, wish: WheelTemplateWish, { escalateId, active }: WheelTemplateInput, now: Date): Written {
  return sql<{
    id: string;
  }>`UPDATE wheel_template SET name_nb = ${wish.nameNb}, name_nn = ${wish.nameNn}, name_en = ${wish.nameEn},
      month_day = ${wish.monthDay}, owner_role = ${wish.ownerRole}, owner_id = ${wish.ownerId}::uuid, remind_days = ${wish.remindDays},
      escalate_days = ${wish.escalateDays}, escalate_id = ${escalateId ?? null}::uuid, screen = ${wish.screen}, active = ${active},
      updated_at = ${now}, version = version + 1 WHERE id = ${id}::uuid RETURNING id`;
}
