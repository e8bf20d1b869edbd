import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { mayWriteOwnWork } from '@kompetanse/domain/own-work';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Database, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeOwnWork } from '../take-own-work.ts';

/** Its writer takes a file away while own work is not sent. */
@Injectable()
export class RemoveOwnWorkFile {
  constructor(private readonly db: Database) {}

  run(
    viewer: Viewer,
    { ownWorkId, fileId }: { readonly ownWorkId: string; readonly fileId: string },
  ): Promise<{ readonly ownWorkId: string } | Refuse> {
    return this.db.transaction(async (em) => {
      const taken = await takeOwnWork(em, ownWorkId);
      if (taken?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      if (!mayWriteOwnWork(taken.state)) return { refuse: 'OWN_WORK_SENT' };
      await rows(
        em,
        sql`DELETE FROM own_work_file WHERE file_id = ${rowId(fileId)} AND own_work_id = ${ownWorkId}::uuid`,
      );
      return { ownWorkId }; // gone already is gone
    });
  }
}
