import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseCompletion } from '@kompetanse/domain/studies';
import { moveApplication } from '../further-education/move-application.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import { lockStudy, type Study } from './study-case.queries.ts';

interface Done {
  readonly actorId: string;
  readonly now: Date;
}

/** The last credits complete the study, in the transaction that verified them. A study that waits is completed by its owner later. */
export async function completeWhenDone(
  em: EntityManager,
  outbox: Outbox,
  applicationId: string,
  done: Done,
): Promise<void> {
  const study = await lockStudy(em, applicationId);
  if (study?.application.state !== 'STARTED') return;
  if (refuseCompletion(study.credits, study.semesters)) return;
  await complete(em, outbox, study, done);
}

/** On the day of the last result; indicator 9 reads the steps by their days, so never before the step that went ahead of it. */
export async function complete(em: EntityManager, outbox: Outbox, study: Study, { actorId, now }: Done): Promise<void> {
  const { application, semesters } = study;
  const results = semesters.flatMap(({ state, resultOn }) => (state === 'PASSED' && resultOn ? [resultOn] : []));
  const last = await firstRow(
    em,
    sql<{
      day: string;
    }>`SELECT max(effective_on) AS day FROM application_event WHERE application_id = ${application.id}`,
  );
  const completedOn = [...results, last?.day ?? application.startsOn].sort().at(-1) ?? application.endsOn;
  await moveApplication(em, outbox, application, { to: 'COMPLETED', actorId, effectiveOn: completedOn, now });
  await rows(
    em,
    sql`UPDATE further_education_application SET completed_on = ${completedOn} WHERE id = ${application.id}`,
  );
}
