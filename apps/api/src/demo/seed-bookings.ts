import { sql } from 'kysely';
import { osloDay } from '@kompetanse/domain/calendar';
import { DecideRequest } from '../enrolment/use-cases/decide-request.ts';
import { moveEnrolment } from '../enrolment/move-enrolment.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import { granted, minutesAfter, viewerBy, type Replay } from './replay.ts';
import type { SeededRun } from './seed-courses.ts';
import { YLVA } from './seed-guardians.ts';
import { signInNumbers } from './staff.ts';

interface Booker {
  readonly personId: string;
  readonly unitId: string | null;
}

interface Placed {
  readonly enrolmentId: string;
  readonly outcome: string;
  readonly at: Date;
}

const HOUR = 60;

/** Who books a run and can, drawn the same way each time. Those whom somebody signs in as are left out, so that they can still book. */
function bookers({ em, today }: Replay, { id, run }: SeededRun, count: number): Promise<Booker[]> {
  return rows(
    em,
    sql<Booker>`SELECT p.id AS "personId", m.unit_id AS "unitId" FROM person p
        LEFT JOIN LATERAL (SELECT e.unit_id FROM employment e WHERE e.person_id = p.id ORDER BY e.percent DESC, e.id LIMIT 1) m ON true
        LEFT JOIN org_unit u ON u.id = m.unit_id
       WHERE enrolment_ineligible(${id}::uuid, p.id, ${today}::date, '{}') IS NULL AND (p.hr_key = ANY (${[...(run.with ?? [])]}::text[])
          OR (p.hr_key IS NULL OR p.hr_key <> ALL (${[...signInNumbers]}::text[]))
             AND CASE WHEN ${run.from.length} = 0 THEN p.kind = 'GUARDIAN' AND p.email <> ${YLVA}
                      ELSE EXISTS (SELECT 1 FROM org_unit f WHERE f.key = ANY (${[...run.from]}::text[]) AND u.path LIKE f.path || '%') END)
       ORDER BY p.hr_key = ANY (${[...(run.with ?? [])]}::text[]) DESC NULLS LAST, md5(p.email || ${run.course} || ${run.startsIn}::text)
       LIMIT ${count}`,
  );
}

/** Bookings through the product's own function, each at its own moment of the past, in order. */
async function place({ em }: Replay, runId: string, asked: readonly (Booker & { at: Date })[]): Promise<Placed[]> {
  const list = asked.map((one, n) => ({ ...one, n, today: osloDay(one.at) }));
  const placed = await rows(
    em,
    sql<Placed>`WITH w AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
          AS w(n int, "personId" uuid, "unitId" uuid, at timestamptz, today date) ORDER BY n
      )
      SELECT placed.enrolment_id AS "enrolmentId", placed.outcome, w.at FROM w,
        LATERAL enrolment_place(${runId}::uuid, w."personId", w."unitId", w."personId", w.at, w.today, true) placed`,
  );
  const refused = placed.find((one) => !['ENROLLED', 'WAITLISTED', 'REQUESTED'].includes(one.outcome));
  if (refused) throw new Error(`A booking of the demo was refused: ${refused.outcome}`);
  return placed;
}

/** The leader answers a day after each was asked. */
async function approve(replay: Replay, placed: readonly Placed[]): Promise<void> {
  const { em, db, clock, now } = replay;
  for (const { enrolmentId, at } of placed) {
    const decider = await firstRow(
      em,
      sql<{
        hrKey: string;
      }>`SELECT p.hr_key AS "hrKey" FROM enrolment e, deciders(e.unit_id, e.person_id, ${osloDay(at)}::date) d(id)
        JOIN person p ON p.id = d.id WHERE e.id = ${enrolmentId} ORDER BY p.hr_key LIMIT 1`,
    );
    clock.set(new Date(Math.min(minutesAfter(at, 21 * HOUR).getTime(), now.getTime())));
    const viewer = await viewerBy(em, decider?.hrKey ?? '');
    granted(await new DecideRequest(db, clock).run(viewer, { enrolmentId, approve: true }), 'approval');
  }
}

/** The last of the first ones cancel this morning; whoever waits longest gets an offer in the same breath. */
async function cancel({ em, now }: Replay, placed: readonly Placed[]): Promise<void> {
  const at = minutesAfter(now, -8 * HOUR);
  for (const { enrolmentId } of placed) {
    const own = await firstRow(
      em,
      sql<{ id: string }>`SELECT person_id AS id FROM enrolment WHERE id = ${enrolmentId}`,
    );
    const move = {
      enrolmentId,
      from: ['ENROLLED'],
      to: 'CANCELLED',
      cause: 'CANCELLED',
      actorId: own?.id ?? null,
    } as const;
    granted(await moveEnrolment(em, move, { now: at, today: osloDay(at) }), 'cancellation');
  }
}

/** People in every run: seats, then the queue, then those who still ask. */
export async function seedBookings(replay: Replay, seeded: readonly SeededRun[]): Promise<void> {
  for (const one of seeded) {
    const { seats, offers = 0, waiting = 0, asking = 0 } = one.run;
    const settled = seats + 2 * offers + waiting;
    const people = await bookers(replay, one, settled + asking);
    if (people.length < settled + asking) throw new Error(`Too few people for ${one.run.course} at ${one.run.place}`);
    // The product's own day is left to real bookings: those of the past end a day before it.
    const last = Math.min(one.closesAt.getTime(), minutesAfter(replay.now, -30 * HOUR).getTime());
    const step = (last - one.opensAt.getTime()) / (settled + 1);
    const at = (n: number): Date =>
      n < settled
        ? new Date(one.opensAt.getTime() + Math.round(step * (n + 1)))
        : minutesAfter(replay.now, -(settled + asking - n) * 9 * HOUR);
    const placed = await place(
      replay,
      one.id,
      people.map((person, n) => ({ ...person, at: at(n) })),
    );
    if (one.run.asking !== undefined) await approve(replay, placed.slice(0, settled));
    await cancel(replay, placed.slice(seats, seats + offers));
  }
}
