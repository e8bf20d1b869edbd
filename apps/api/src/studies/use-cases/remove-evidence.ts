import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeSemester } from '../study-case.queries.ts';

/** The student takes a file away while the result is theirs to tell; what was told and waits stays as the leader meets it. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    { semesterId, fileId }: { readonly semesterId: string; readonly fileId: string },
  ): Promise<{ applicationId: string } | Refuse> {
    const today = this.clock.today();
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeSemester(em, viewer, 'REPORT', { semesterId, today });
      if (isRefuse(taken)) return taken;
      await rows(
        em,
        sql`DELETE FROM study_evidence WHERE file_id = ${rowId(fileId)} AND semester_id = ${taken.semester.id}`,
      );
      return { applicationId: taken.application.id }; // gone already is gone
    });
  }
}
