import { sql } from 'kysely';
import { addDays, osloDay } from '@kompetanse/domain/calendar';
import { CreateDelegation } from '../access/use-cases/create-delegation.ts';
import { KeepAnswersComing } from '../enrolment/use-cases/keep-answers-coming.ts';
import { SetAbsenceLimit } from '../enrolment/use-cases/set-absence-limit.ts';
import { firstRow } from '../platform/database/database.ts';
import { granted, minutesAfter, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

const DAY = 24 * 60;
const samira = namedNumber('Samira', 'Testvik');
const torbjorn = namedNumber('Torbjørn', 'Demolund');

async function unitOf({ em }: Replay, key: string): Promise<string> {
  const unit = await firstRow(em, sql<{ id: string }>`SELECT id FROM org_unit WHERE key = ${key}`);
  return unit?.id ?? '';
}

/** Rena is within its limit, many of its courses being after lessons; at Åmot ungdomsskole the limit stops, and it is reached. */
async function limits(replay: Replay): Promise<void> {
  const { db, clock, em } = replay;
  const set = new SetAbsenceLimit(db, clock);
  const rena = { unitId: await unitOf(replay, 'rena-skole'), limit: 30, rule: 'WARN' } as const;
  granted(await set.run(await viewerBy(em, torbjorn), rena), 'limit of Rena skole');
  const amot = { unitId: await unitOf(replay, 'amot-ungdomsskole'), limit: 4, rule: 'BLOCK' } as const;
  granted(await set.run(await viewerBy(em, samira), amot), 'limit of Åmot ungdomsskole');
}

/** Samira is away this week, and Torbjørn answers for her. */
async function deputy(replay: Replay): Promise<void> {
  const { db, clock, em, now, today } = replay;
  clock.set(minutesAfter(now, -2 * DAY));
  const delegate = await viewerBy(em, torbjorn);
  const from = { fromDay: addDays(today, -1), toDay: addDays(today, 6), reason: 'Studiereise' };
  const scope = { role: 'UNIT_LEADER', unitId: await unitOf(replay, 'amot-ungdomsskole') } as const;
  const named = await new CreateDelegation(db, clock).run(await viewerBy(em, samira), {
    delegateId: delegate.personId,
    ...scope,
    ...from,
  });
  granted(named, 'deputy');
}

/** Somebody of a unit asks for a place in the next run that needs a yes, so many days ago. */
async function ask({ em, now }: Replay, unit: string, daysAgo: number): Promise<void> {
  const at = minutesAfter(now, -daysAgo * DAY);
  await firstRow(
    em,
    sql`SELECT placed.outcome FROM (
        SELECT p.id, u.id AS unit_id, r.id AS run_id FROM course_run r, org_unit u JOIN employment e ON e.unit_id = u.id JOIN person p ON p.id = e.person_id
         WHERE u.key = ${unit} AND r.approval_policy <> 'NONE' AND r.state = 'PUBLISHED' AND r.closes_at > ${minutesAfter(now, 3 * DAY)}
           AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM enrolment x WHERE x.person_id = p.id AND x.state IN ('REQUESTED','ENROLLED','OFFERED','WAITLISTED'))
         ORDER BY r.starts_at, p.hr_key DESC LIMIT 1) w,
      LATERAL enrolment_place(w.run_id, w.id, w.unit_id, w.id, ${at}, ${osloDay(at)}::date, true) placed`,
  );
}

/** Requests in every stage: new at two schools, and one that nobody answered, gone on and two days from its end. */
export async function seedApproval(replay: Replay): Promise<void> {
  const { db, clock, outbox, now } = replay;
  await limits(replay);
  await deputy(replay);
  await ask(replay, 'amot-ungdomsskole', 1);
  await ask(replay, 'osen-oppvekstsenter', 12);
  clock.set(minutesAfter(now, -5 * DAY));
  await new KeepAnswersComing(db, clock, outbox).run();
}
