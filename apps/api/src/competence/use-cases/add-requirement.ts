import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CompetenceRequirementInput } from '@kompetanse/contract';
import { refuseRequirement, type RequirementWish } from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';
import { auditCompetence } from '../competence-audit.ts';

interface Known {
  readonly competence: boolean;
  readonly profile: boolean;
  readonly leadsUnit: boolean;
}

/** A leader asks a competence of a position, a unit or both. */
@Injectable()
export class AddRequirement {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: CompetenceRequirementInput): Promise<{ readonly requirementId: string } | Refuse> {
    const now = this.clock.now();
    const wish: RequirementWish = {
      profileCode: input.profileCode ?? null,
      unitId: input.unitId ?? null,
      minLevel: input.minLevel ?? null,
      minCredits: input.minCredits ?? null,
      effectiveFrom: input.effectiveFrom,
    };
    return this.db.transaction(async (em) => {
      const known = await firstRow(
        em,
        sql<Known>`SELECT EXISTS (SELECT 1 FROM competence WHERE id = ${rowId(input.competenceId)}) AS competence,
            EXISTS (SELECT 1 FROM position_profile WHERE code = ${wish.profileCode}) AS profile,
            EXISTS (SELECT 1 FROM org_unit u WHERE u.id = ${rowId(wish.unitId ?? '')}
              AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')}) AS "leadsUnit"`,
      );
      if (!known?.competence) return { refuse: 'COMPETENCE_UNKNOWN', facts: { field: 'competenceId' } };
      if (wish.profileCode !== null && !known.profile)
        return { refuse: 'PROFILE_UNKNOWN', facts: { field: 'profileCode' } };
      const sectorLeader = viewer.roles.some(({ role }) => role === 'SECTOR_LEADER');
      const refused = refuseRequirement(wish, { leadsUnit: known.leadsUnit, sectorLeader });
      if (refused) return refused;
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO competence_requirement (profile_code, unit_id, competence_id, min_level, min_credits, mandatory, effective_from, created_at, updated_at)
          VALUES (${wish.profileCode}, ${wish.unitId}::uuid, ${input.competenceId}::uuid, ${wish.minLevel}, ${wish.minCredits}, ${input.mandatory},
            ${wish.effectiveFrom}::date, ${now}, ${now})
          ON CONFLICT (profile_code, unit_id, competence_id) WHERE effective_to IS NULL DO NOTHING RETURNING id`,
      );
      if (!made) return { refuse: 'REQUIREMENT_EXISTS', facts: { field: 'competenceId' } };
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'COMPETENCE_REQUIREMENT_ADDED',
        objectType: 'COMPETENCE_REQUIREMENT',
        objectId: made.id,
      });
      return { requirementId: made.id };
    });
  }
}
