import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DecisionLevel, DecisionOutcome } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import {
  applicationActions,
  type ApplicationAction,
  type ApplicationState,
  type FundingScheme,
  type SubjectArea,
} from '@kompetanse/domain/further-education';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';
import { casesOf, followedBy, visibleTo } from './application-case.queries.ts';

export interface ApplicationRow {
  readonly id: string;
  readonly roundId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly institution: string;
  readonly study: string;
  readonly subjectArea: SubjectArea;
  readonly credits: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly schemeWish: FundingScheme;
  readonly secondSchemeWish: FundingScheme | null;
  readonly leavePercent: number | null;
  readonly terms: number | null;
  readonly costNok: number;
  readonly motivation: string;
  readonly state: ApplicationState;
  readonly chosenScheme: FundingScheme | null;
  readonly startedOn: LocalDate | null;
  readonly rank: number | null;
  readonly grantedNok: number | null;
  readonly overBudgetReason: string | null;
  readonly deferredUntil: LocalDate | null;
}

export interface RoundRow {
  readonly id: string;
  readonly schoolYear: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly unitDeadline: LocalDate;
  readonly ownerDeadline: LocalDate;
  readonly budgetNok: number;
}

export interface ApplicationEventRow {
  readonly id: number;
  readonly replaces: number | null;
  readonly applicationId: string;
  readonly fromState: ApplicationState | null;
  readonly toState: ApplicationState;
  readonly cause: string;
  readonly effectiveOn: LocalDate;
  readonly until: LocalDate | null;
  readonly recordedAt: Date;
  readonly text: string | null;
}

export interface ApplicationDecisionRow {
  readonly applicationId: string;
  readonly level: DecisionLevel;
  readonly outcome: DecisionOutcome;
  readonly reason: string | null;
  readonly decidedById: string;
  readonly at: Date;
}

/** Columns of an application as ApplicationRow names them; alias the table a. */
export const applicationColumns = sql`a.id, a.round_id AS "roundId", a.person_id AS "personId", a.unit_id AS "unitId", a.institution, a.study,
  a.subject_area AS "subjectArea", a.credits, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.scheme_wish AS "schemeWish", a.cost_nok AS "costNok",
  a.motivation, a.state, a.chosen_scheme AS "chosenScheme", a.started_on AS "startedOn",
  a.second_scheme_wish AS "secondSchemeWish", a.leave_percent AS "leavePercent", a.terms, a.deferred_until AS "deferredUntil",
  a.rank, a.granted_nok AS "grantedNok", a.over_budget_reason AS "overBudgetReason"`;
/** Columns of a round as PlannedRoundRow names them. */
export const roundColumns = sql`id, school_year AS "schoolYear", opens_on AS "opensOn", closes_on AS "closesOn", unit_deadline AS "unitDeadline",
  owner_deadline AS "ownerDeadline", budget_nok AS "budgetNok", schemes, external_schemes AS "externalSchemes", external_body AS "externalBody",
  external_answer_on AS "externalAnswerOn", admission_on AS "admissionOn", version,
  jsonb_build_object('weeks', appeal_weeks, 'to', appeal_to, 'nb', appeal_nb, 'nn', appeal_nn, 'en', appeal_en) AS appeal`;
const applications = sql`further_education_application a JOIN org_unit u ON u.id = a.unit_id`;

/** Each correction in the place of what it corrects. */
function asItStands(events: readonly ApplicationEventRow[]): ApplicationEventRow[] {
  const newest = (event: ApplicationEventRow): ApplicationEventRow => {
    const correction = events.find(({ replaces }) => replaces === event.id);
    return correction ? newest(correction) : event;
  };
  return events.filter(({ replaces }) => replaces === null).map(newest);
}

@Injectable()
export class FurtherEducationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Rounds that take applications today, the one that closes first at the top. */
  openRounds(): Promise<RoundRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<RoundRow>`SELECT ${roundColumns} FROM application_round
        WHERE opens_on <= ${today}::date AND closes_on >= ${today}::date ORDER BY closes_on, school_year LIMIT 50`,
    );
  }

  /** The viewer's own, newest first, at most 200. */
  mine(viewer: Viewer): Promise<ApplicationRow[]> {
    return rows(
      this.db.reader(),
      sql<ApplicationRow>`SELECT ${applicationColumns} FROM further_education_application a WHERE a.person_id = ${viewer.personId}
        ORDER BY a.created_at DESC, a.id LIMIT 200`,
    );
  }

  /** Those of others in the units the viewer leads, newest first, at most 500. */
  followed(viewer: Viewer, state: ApplicationState | null): Promise<ApplicationRow[]> {
    return rows(
      this.db.reader(),
      sql<ApplicationRow>`SELECT ${applicationColumns} FROM ${applications}
        WHERE ${followedBy(viewer)} AND (${state}::text IS NULL OR a.state = ${state}) ORDER BY a.created_at DESC, a.id LIMIT 500`,
    );
  }

  /** One the viewer may see; null for all else. */
  async visible(viewer: Viewer, id: string): Promise<ApplicationRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<ApplicationRow>`SELECT ${applicationColumns} FROM ${applications} WHERE a.id = ${rowId(id)} AND ${visibleTo(viewer)}`,
    );
    return found ?? null;
  }

  async round(id: string, loaders: Loaders): Promise<RoundRow> {
    const loader = loaders.for('applicationRound', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RoundRow>`SELECT ${roundColumns} FROM application_round WHERE id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  /** What the viewer may do with it now, by the rule the use cases ask. */
  async actions(viewer: Viewer, id: string, loaders: Loaders): Promise<ApplicationAction[]> {
    const loader = loaders.for('applicationCase', async (ids) =>
      inOrder(ids, await casesOf(this.db.reader(), viewer, ids, this.clock.today()), (r) => r.id),
    );
    const seen = await loader.load(id);
    return seen ? applicationActions(seen) : [];
  }

  /** In order; a start that was corrected stands once, as it is now. */
  async history(id: string, loaders: Loaders): Promise<ApplicationEventRow[]> {
    const loader = loaders.for('applicationHistory', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ApplicationEventRow>`SELECT id, replaces, application_id AS "applicationId", from_state AS "fromState", to_state AS "toState", cause,
              effective_on AS "effectiveOn", text, until_on AS until, recorded_at AS "recordedAt"
            FROM application_event WHERE application_id = ANY (${ids}::uuid[]) ORDER BY application_id, id`,
        ),
        (r) => r.applicationId,
      ),
    );
    return asItStands(await loader.load(id));
  }

  decisions(id: string, loaders: Loaders): Promise<ApplicationDecisionRow[]> {
    const loader = loaders.for('applicationDecisions', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ApplicationDecisionRow>`SELECT subject_id AS "applicationId", level, outcome, reason, decided_by AS "decidedById", at
            FROM decision WHERE subject_type = 'FURTHER_EDUCATION' AND subject_id = ANY (${ids}::uuid[]) ORDER BY subject_id, at, level DESC`,
        ),
        (r) => r.applicationId,
      ),
    );
    return loader.load(id);
  }
}
