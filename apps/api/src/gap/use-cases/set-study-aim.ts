import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOwner } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { auditCompetence } from '../../competence/competence-audit.ts';
import { casesOf } from '../../further-education/application-case.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

export interface ChosenAim {
  readonly applicationId: string;
  readonly competenceId?: string | null;
}

/** The owner says which competence a study leads to; a completed study then stands in what the person has. */
@Injectable()
export class SetStudyAim {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, chosen: ChosenAim): Promise<{ applicationId: string } | Refuse> {
    const [now, today, id] = [this.clock.now(), this.clock.today(), rowId(chosen.applicationId)];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const [seen] = id === null ? [] : await casesOf(em, viewer, [id], today);
      if (!seen || !id) return { refuse: 'NOT_FOUND' };
      if (seen.applicant) return { refuse: 'OWN_CASE' };
      if (!isOwner(seen)) return { refuse: 'NOT_FOUND' };
      const competenceId = chosen.competenceId ?? null;
      if (competenceId === null) {
        await rows(em, sql`DELETE FROM study_aim WHERE application_id = ${id}`);
      } else {
        const known = await firstRow(em, sql`SELECT 1 FROM competence WHERE id = ${rowId(competenceId)} FOR KEY SHARE`);
        if (!known) return { refuse: 'COMPETENCE_UNKNOWN', facts: { field: 'competenceId' } };
        await rows(
          em,
          sql`INSERT INTO study_aim (application_id, competence_id, set_by, set_at) VALUES (${id}, ${competenceId}, ${viewer.personId}, ${now})
            ON CONFLICT (application_id) DO UPDATE SET competence_id = excluded.competence_id, set_by = excluded.set_by, set_at = excluded.set_at`,
        );
      }
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'STUDY_AIM_SET',
        objectType: 'STUDY',
        objectId: id,
        change: { competenceId },
      });
      return { applicationId: id };
    });
  }
}
