import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SemesterPlanInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { dated, moneyLeft, refusePlan, split, type SeasonCalendar } from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { seasonCalendar } from '../season-calendar.queries.ts';
import type { SemesterRow } from '../semester-rows.ts';
import { takeOwnedStudy } from '../study-case.queries.ts';
import { auditSemester, insertSemester } from '../write-semesters.ts';

export interface WrittenPlan {
  readonly applicationId: string;
  /** All that is still only planned, as it shall be: with an id what is there, without what is new. */
  readonly semesters: readonly SemesterPlanInput[];
  /** Planned semesters that shall go. */
  readonly removed: readonly string[];
}

/** The owner writes the semesters that nobody has confirmed yet. What was changed in the meantime is not written over. */
@Injectable()
export class PlanSemesters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { applicationId, semesters, removed }: WrittenPlan): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const study = await takeOwnedStudy(em, viewer, { applicationId, today });
      if (isRefuse(study)) return study;
      if (study.application.state !== 'STARTED') return { refuse: 'STALE_STATE' };
      const planned = study.semesters.filter(({ state }) => state === 'PLANNED');
      if (!isAsSeen(planned, semesters, removed)) return { refuse: 'STALE_STATE' };
      const settled = study.semesters.filter(({ state }) => state !== 'PLANNED');
      const again = new Set(planned.flatMap(({ id, followsId }) => (followsId === null ? [] : [id])));
      const written = semesters.map((one) => ({ ...one, again: again.has(one.id ?? '') }));
      const refused = refusePlan(study.credits, written, settled);
      if (refused) return refused;
      await rows(em, sql`DELETE FROM study_semester WHERE id = ANY (${[...removed]}::uuid[])`);
      const money = split(Math.max(0, moneyLeft(study.application.grantedNok, settled)), Math.max(1, written.length));
      await write(em, study.application.id, { semesters, money, calendar: await seasonCalendar(em) }, now);
      const change = { semesters: semesters.length, removed: removed.length };
      const audited = { at: now, actorId: viewer.personId, action: 'SEMESTERS_PLANNED', change };
      await auditSemester(em, { ...audited, semesterId: study.application.id });
      return { applicationId: study.application.id };
    });
  }
}

/** True when every planned semester is named once, as it is now. */
function isAsSeen(
  planned: readonly SemesterRow[],
  kept: readonly SemesterPlanInput[],
  removed: readonly string[],
): boolean {
  const named = [...kept.flatMap(({ id }) => (id ? [id] : [])), ...removed];
  const versions = new Map(kept.map(({ id, version }) => [id, version]));
  return (
    named.length === planned.length &&
    planned.every(({ id, version }) => named.includes(id) && (!versions.has(id) || versions.get(id) === version))
  );
}

interface Writing {
  readonly semesters: readonly SemesterPlanInput[];
  readonly money: readonly number[];
  readonly calendar: SeasonCalendar;
}

async function write(em: EntityManager, applicationId: string, { semesters, money, calendar }: Writing, now: Date) {
  // Out of each other's terms first, so that two may change places.
  const ids = semesters.flatMap(({ id }) => (id ? [id] : []));
  await rows(
    em,
    sql`UPDATE study_semester SET year = 2099 - ordinality::int FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS u(key, ordinality)
    WHERE study_semester.id = u.key`,
  );
  for (const [index, one] of semesters.entries()) {
    const term = dated(one, calendar);
    const payoutNok = money[index] ?? 0;
    if (!one.id) {
      await insertSemester(em, { applicationId, term, plannedCredits: one.plannedCredits, payoutNok }, now);
      continue;
    }
    await rows(
      em,
      sql`UPDATE study_semester SET year = ${term.year}, season = ${term.season}, starts_on = ${term.startsOn}, ends_on = ${term.endsOn},
        confirm_by = ${term.confirmBy}, payout_from = ${term.paidFrom}, payout_by = ${term.paidBy}, planned_credits = ${one.plannedCredits},
        payout_planned_nok = ${payoutNok}, updated_at = ${now}, version = version + 1 WHERE id = ${one.id}`,
    );
  }
}
