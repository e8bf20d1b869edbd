import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { osloDay } from '@kompetanse/domain/calendar';
import {
  dated,
  nextTerm,
  split,
  splitCredits,
  termFrom,
  termsOf,
  type SeasonCalendar,
} from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { seasonCalendar } from '../season-calendar.queries.ts';
import { lockStudy, type Study } from '../study-case.queries.ts';
import { closeOpenSemesters, insertSemester } from '../write-semesters.ts';

/** Semesters follow the study: planned when it begins, deferred and taken up again with it, dropped when it ends. May run twice. */
@Injectable()
export class KeepSemesters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(applicationId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      let study = await lockStudy(em, applicationId);
      if (!study) return;
      const calendar = await seasonCalendar(em);
      const { state } = study.application;
      if (study.semesters.length === 0 && (state === 'STARTED' || state === 'DEFERRED')) {
        await plan(em, study, calendar, now);
        study = (await lockStudy(em, applicationId)) ?? study;
      }
      if (state === 'STARTED') await takeUpAgain(em, study, calendar, now);
      if (state === 'DEFERRED') await closeOpenSemesters(em, applicationId, 'DEFERRED', now);
      if (state === 'DROPPED_OUT') await closeOpenSemesters(em, applicationId, 'DROPPED', now);
    });
  }
}

/** The start confirms the first; what was over before semesters were kept counts as confirmed by the study having gone on. */
async function plan(
  em: EntityManager,
  { application, credits }: Study,
  calendar: SeasonCalendar,
  now: Date,
): Promise<void> {
  const { id, grantedNok, endsOn, terms } = application;
  const begun = application.startedOn ?? application.startsOn;
  const startsOn = begun > application.startsOn ? begun : application.startsOn;
  const planned = termsOf({ startsOn, endsOn, terms }, calendar);
  const parts = splitCredits(credits, planned.length);
  const money = split(grantedNok ?? 0, planned.length);
  const start = await firstRow(
    em,
    sql<{
      byId: string | null;
    }>`SELECT actor_id AS "byId" FROM application_event WHERE application_id = ${id} AND to_state = 'STARTED'
      ORDER BY id LIMIT 1`,
  );
  for (const [index, one] of planned.entries()) {
    const term = dated(one, calendar);
    const confirmed = index === 0 ? (start ?? { byId: null }) : term.endsOn < osloDay(now) ? { byId: null } : null;
    const [plannedCredits, payoutNok] = [parts[index] ?? 0, money[index] ?? 0];
    await insertSemester(em, { applicationId: id, term, plannedCredits, payoutNok, confirmed }, now);
  }
}

/** What was deferred goes on from the next term there is time for, with its credits and the money that has not come. */
async function takeUpAgain(
  em: EntityManager,
  { application, semesters }: Study,
  calendar: SeasonCalendar,
  now: Date,
): Promise<void> {
  const waiting = semesters.filter(({ state, followed }) => state === 'DEFERRED' && !followed);
  const taken = new Set(
    semesters
      .filter(({ state }) => state === 'CONFIRMED' || state === 'PASSED')
      .map(({ year, season }) => `${year}${season}`),
  );
  let term = termFrom(osloDay(now), calendar);
  for (const deferred of waiting) {
    while (taken.has(`${term.year}${term.season}`)) term = nextTerm(term);
    await insertSemester(
      em,
      {
        applicationId: application.id,
        term: dated(term, calendar),
        plannedCredits: deferred.plannedCredits,
        payoutNok: deferred.payoutReceivedNok === null ? deferred.payoutPlannedNok : 0,
        followsId: deferred.id,
      },
      now,
    );
    term = nextTerm(term);
  }
}
