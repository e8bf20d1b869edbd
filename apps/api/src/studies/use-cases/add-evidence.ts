import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { fileLimits } from '@kompetanse/domain/files';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { ArrivedFile } from '../../platform/files/arrival.ts';
import { keepFile } from '../../platform/files/stored-files.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeSemester } from '../study-case.queries.ts';

/** What became of a file that was sent in. */
export interface AddedEvidence {
  readonly id: string;
  readonly name: string;
  /** The same bytes were there already: nothing was added, nothing is lost. */
  readonly already: boolean;
}

/** The student adds a file that has arrived, while the result is theirs to tell. The same file again is there once. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, semesterId: string, file: ArrivedFile): Promise<AddedEvidence | Refuse | null> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<AddedEvidence | Refuse | null>(async (em) => {
      const taken = await takeSemester(em, viewer, 'REPORT', { semesterId, today });
      if (isRefuse(taken)) return taken;
      const { id } = taken.semester;
      const there = await rows(
        em,
        sql<{ id: string; name: string; sha256: string }>`SELECT f.id, f.name, f.sha256 FROM study_evidence l
          JOIN stored_file f ON f.id = l.file_id WHERE l.semester_id = ${id}`,
      );
      const same = there.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return { id: same.id, name: same.name, already: true };
      const max = fileLimits.count;
      if (there.length >= max) return { refuse: 'FILES_TOO_MANY', facts: { field: 'files', max } };
      await rows(
        em,
        sql`INSERT INTO study_evidence (file_id, semester_id, person_id) VALUES (${file.id}, ${id}, ${viewer.personId})`,
      );
      await keepFile(em, file.id, now);
      return { id: file.id, name: file.name, already: false };
    });
  }
}
