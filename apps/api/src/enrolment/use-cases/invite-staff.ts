import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Audience, RunState } from '@kompetanse/domain/courses';
import { liveStates, refuseClosed, refuseCrowd } from '@kompetanse/domain/enrolment';
import type { RefusalCode, Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { HindranceQueries } from '../hindrances.queries.ts';
import { StaffBookingQueries } from '../staff-booking.queries.ts';

export interface InvitationWish {
  readonly runId: string;
  readonly personIds: readonly string[];
}

/** What became of one person. */
export interface StaffInvitationRow {
  readonly personId: string;
  readonly invited: boolean;
  readonly refusal: Refuse | null;
}

interface OpenRun {
  readonly state: RunState;
  readonly audience: Audience;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly startsAt: Date;
}

/** A leader invites those they lead, a coordinator anybody; each person is told once of a run, whoever asks for it and however often. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly queries: StaffBookingQueries,
    private readonly hindrances: HindranceQueries,
  ) {}

  async run(viewer: Viewer, wish: InvitationWish): Promise<{ people: StaffInvitationRow[] } | Refuse> {
    const personIds = [...new Set(wish.personIds.map((id) => id.toLowerCase()))];
    const refused = refuseCrowd(personIds.length) ?? (await this.refuseRun(wish.runId));
    if (refused) return refused;
    const runId = wish.runId.toLowerCase();
    const known = personIds.filter((id) => rowId(id) !== null);
    const mine = new Set((await this.queries.among(viewer, runId, known)).map(({ personId }) => personId));
    const hindered = await this.hindered(runId, [...mine]);
    const free = [...mine].filter((id) => id !== viewer.personId && !hindered.has(id));
    await this.db.transaction((em) => this.invite(em, viewer, runId, free));
    return {
      people: await Promise.all(
        personIds.map(async (personId) => {
          const code =
            personId === viewer.personId ? 'OWN_CASE' : mine.has(personId) ? hindered.get(personId) : 'NOT_FOUND';
          const refusal = code ? await this.hindrances.tell({ personId, locale: viewer.locale }, runId, code) : null;
          return { personId, invited: refusal === null, refusal };
        }),
      ),
    };
  }

  private async refuseRun(id: string): Promise<Refuse | null> {
    const run = await firstRow(
      this.db.reader(),
      sql<OpenRun>`SELECT r.state, c.audience, r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.starts_at AS "startsAt"
        FROM course_run r JOIN course c ON c.id = r.course_id WHERE r.id = ${rowId(id)}::uuid`,
    );
    if (!run) return { refuse: 'RUN_NOT_FOUND' };
    return refuseClosed(run, this.clock.now()) ?? (run.audience === 'GUARDIAN' ? { refuse: 'WRONG_AUDIENCE' } : null);
  }

  /** Who would not get a seat by themselves, and why. */
  private async hindered(runId: string, personIds: readonly string[]): Promise<Map<string, RefusalCode>> {
    const found = await rows(
      this.db.reader(),
      sql<{ personId: string; code: RefusalCode | null }>`SELECT p.id AS "personId", CASE
          WHEN EXISTS (SELECT FROM enrolment e WHERE e.run_id = ${runId}::uuid AND e.person_id = p.id AND e.state = ANY (${[...liveStates]})) THEN 'ALREADY_ENROLLED'
          ELSE enrolment_ineligible(${runId}::uuid, p.id, ${this.clock.today()}::date, '{}') END AS code
        FROM unnest(${[...personIds]}::uuid[]) p (id)`,
    );
    return new Map(found.flatMap(({ personId, code }) => (code === null ? [] : [[personId, code] as const])));
  }

  private async invite(em: EntityManager, viewer: Viewer, runId: string, people: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const made = await rows(
      em,
      sql<{ id: string }>`WITH made AS (
          INSERT INTO course_invitation (run_id, person_id, invited_by, created_at)
          SELECT ${runId}::uuid, p.id, ${viewer.personId}::uuid, ${now}::timestamptz FROM unnest(${[...people]}::uuid[]) p (id) ORDER BY p.id
          ON CONFLICT (run_id, person_id) DO NOTHING RETURNING id, person_id
        ), noted AS (
          INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          SELECT ${now}::timestamptz, ${viewer.personId}::uuid, 'INVITED', 'COURSE_INVITATION', id, jsonb_build_object('run', ${runId}::text, 'person', person_id) FROM made
        ) SELECT id FROM made`,
    );
    for (const { id } of made) await this.outbox.record(em, { type: 'course.invited', invitationId: id });
  }
}
