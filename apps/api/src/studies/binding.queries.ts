import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOwner } from '@kompetanse/domain/further-education';
import {
  bindingActions,
  bindingStands,
  mayBeBound,
  type BindingAction,
  type BindingState,
} from '@kompetanse/domain/studies';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { ApplicationRow } from '../further-education/further-education.queries.ts';
import { bindingColumns, bindingLeastNok, type BindingRow } from './binding-case.queries.ts';
import { StudyQueries } from './studies.queries.ts';

@Injectable()
export class BindingQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly studies: StudyQueries,
  ) {}

  /** Of an application the viewer has reached: the student reads their own, its owner all; others nothing. */
  async bindings(viewer: Viewer, applicationId: string, loaders: Loaders): Promise<BindingRow[]> {
    const seen = await this.studies.seen(viewer, applicationId, loaders);
    if (!seen || !(seen.applicant || isOwner(seen) || seen.nearestLeader)) return [];
    const all = await this.all(applicationId, loaders);
    return isOwner(seen) && !seen.applicant ? all : all.filter(({ state }) => state !== 'WITHDRAWN');
  }

  async mayOffer(viewer: Viewer, application: ApplicationRow, loaders: Loaders): Promise<boolean> {
    const seen = await this.studies.seen(viewer, application.id, loaders);
    if (!seen || seen.applicant || !isOwner(seen)) return false;
    return mayBeBound(
      application.state,
      (await this.all(application.id, loaders)).map((one) => this.stands(one)),
    );
  }

  leastNok(): Promise<number> {
    return bindingLeastNok(this.db.reader());
  }

  stands({ state, toOn }: BindingRow): BindingState {
    return bindingStands(state, toOn, this.clock.today());
  }

  async actions(viewer: Viewer, binding: BindingRow, loaders: Loaders): Promise<BindingAction[]> {
    const seen = await this.studies.seen(viewer, binding.applicationId, loaders);
    if (!seen) return [];
    return bindingActions({ ...binding, employee: seen.applicant, owner: isOwner(seen) }, this.clock.today());
  }

  private all(applicationId: string, loaders: Loaders): Promise<BindingRow[]> {
    const loader = loaders.for('studyBindings', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<BindingRow>`SELECT ${bindingColumns} FROM binding_agreement b WHERE b.application_id = ANY (${[...ids]}::uuid[])
            ORDER BY b.offered_at DESC, b.id`,
        ),
        (row) => row.applicationId,
      ),
    );
    return loader.load(applicationId);
  }
}
