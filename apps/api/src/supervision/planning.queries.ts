import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SupervisionBusyInput } from '@kompetanse/contract';
import { MOST_TIMES, participantLimits, refuseMeetingTime } from '@kompetanse/domain/supervision';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { busyThen, type BusyRow } from './busy.ts';
import { meetingMoment } from './meeting-moment.ts';
import { mayPlanFor, peopleOf, plannedBy } from './series-access.ts';

const SHOWN = 8;

/** What one has to know to plan: who is busy, and who can take part. */
@Injectable()
export class SupervisionPlanQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Nobody, for whoever does not plan for these people. */
  async busy(viewer: Viewer, input: SupervisionBusyInput): Promise<BusyRow[]> {
    const em = this.db.reader();
    const people = await this.people(em, viewer, input);
    const times = input.times.slice(0, MOST_TIMES).flatMap((time) => {
      const startsAt = refuseMeetingTime(time) ? null : meetingMoment(time);
      return startsAt ? [{ startsAt, endsAt: new Date(startsAt.getTime() + time.minutes * 60_000) }] : [];
    });
    if (people.length === 0 || times.length === 0) return [];
    return busyThen(em, { people, times, exceptSessionId: rowId(input.sessionId ?? '') });
  }

  private async people(em: EntityManager, viewer: Viewer, input: SupervisionBusyInput): Promise<readonly string[]> {
    const today = this.clock.today();
    const { sessionId, seriesId } = input;
    if (sessionId || seriesId) {
      const of = sessionId ? { sessionId } : { seriesId: seriesId ?? '' };
      const series = await firstRow(em, plannedBy(viewer, today, of));
      return series ? peopleOf(em, series) : [];
    }
    const participantIds = (input.participantIds ?? []).slice(0, participantLimits.max);
    const supervisorId = input.supervisorId ?? viewer.personId;
    const plans = viewer.roles.some(({ role }) => role === 'COURSE_LEADER' || role === 'COURSE_COORDINATOR');
    if (!plans || !(await mayPlanFor(em, viewer, { supervisorId, participantIds }, today))) return [];
    return [supervisorId, ...participantIds].flatMap((id) => rowId(id) ?? []);
  }

  /** Ids of those who can be put into a series; nobody, for whoever does not plan it. */
  async candidateIds(viewer: Viewer, seriesId: string, search: string): Promise<string[]> {
    const [em, today, wanted] = [this.db.reader(), this.clock.today(), search.trim()];
    const series = wanted.length < 2 ? undefined : await firstRow(em, plannedBy(viewer, today, { seriesId }));
    if (!series) return [];
    const like = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const found = await rows(
      em,
      sql<{
        id: string;
      }>`SELECT p.id FROM person p WHERE p.kind <> 'GUARDIAN' AND p.erased_at IS NULL AND p.id <> ${series.supervisorId} AND p.id <> ${viewer.personId}
          AND p.given_name || ' ' || p.family_name ILIKE ${like}
          AND NOT EXISTS (SELECT 1 FROM supervision_participant t WHERE t.series_id = ${series.id} AND t.person_id = p.id AND t.left_at IS NULL)
          AND EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.id AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date))
        ORDER BY p.family_name, p.given_name, p.id LIMIT ${SHOWN}`,
    );
    return found.map(({ id }) => id);
  }
}
