import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { fileLimits } from '@kompetanse/domain/files';
import { mayWriteOwnWork } from '@kompetanse/domain/own-work';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { ArrivedFile } from '../../platform/files/arrival.ts';
import { keepFile } from '../../platform/files/stored-files.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeOwnWork } from '../take-own-work.ts';

/** What became of a file that was sent in. */
export interface AddedOwnWorkFile {
  readonly id: string;
  readonly name: string;
  /** The same bytes were there already: nothing was added, nothing is lost. */
  readonly already: boolean;
}

/** Its writer adds a file that has arrived, while own work is not sent. The same file again is there once. */
@Injectable()
export class AddOwnWorkFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, ownWorkId: string, file: ArrivedFile): Promise<AddedOwnWorkFile | Refuse | null> {
    const now = this.clock.now();
    return this.db.transaction<AddedOwnWorkFile | Refuse | null>(async (em) => {
      const taken = await takeOwnWork(em, ownWorkId);
      if (taken?.personId !== viewer.personId) return null;
      if (!mayWriteOwnWork(taken.state)) return { refuse: 'OWN_WORK_SENT' };
      const there = await rows(
        em,
        sql<{ id: string; name: string; sha256: string }>`SELECT f.id, f.name, f.sha256 FROM own_work_file l
          JOIN stored_file f ON f.id = l.file_id WHERE l.own_work_id = ${ownWorkId}::uuid`,
      );
      const same = there.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return { id: same.id, name: same.name, already: true };
      const max = fileLimits.count;
      if (there.length >= max) return { refuse: 'FILES_TOO_MANY', facts: { field: 'files', max } };
      await rows(
        em,
        sql`INSERT INTO own_work_file (file_id, own_work_id, person_id) VALUES (${file.id}, ${ownWorkId}::uuid, ${viewer.personId})`,
      );
      await keepFile(em, file.id, now);
      return { id: file.id, name: file.name, already: false };
    });
  }
}
