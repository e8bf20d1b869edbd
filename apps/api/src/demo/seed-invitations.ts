import { sql } from 'kysely';
import { HindranceQueries } from '../enrolment/hindrances.queries.ts';
import { StaffBookingQueries } from '../enrolment/staff-booking.queries.ts';
import { InviteStaff } from '../enrolment/use-cases/invite-staff.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import { granted, minutesAfter, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

const DAY = 24 * 60;

/** Liv has invited some of her staff to Mitt valg, and Torbjørn has invited Sander to a theme day. */
export async function seedInvitations(replay: Replay): Promise<void> {
  const { em, clock, now } = replay;
  clock.set(minutesAfter(now, -2 * DAY));
  const unbooked = await rows(
    em,
    sql<{
      id: string;
    }>`SELECT p.id FROM person p JOIN employment m ON m.person_id = p.id JOIN org_unit u ON u.id = m.unit_id AND u.key = 'kommunal-barnehage-3'
       WHERE NOT EXISTS (SELECT FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id
         WHERE e.person_id = p.id AND c.type = 'MITT_VALG') ORDER BY p.hr_key LIMIT 3`,
  );
  const staff = unbooked.map(({ id }) => id);
  await invite(replay, { by: namedNumber('Liv', 'Prøvdal'), course: 'MITTVALG-BHG', personIds: staff });
  const { personId } = await viewerBy(em, namedNumber('Sander', 'Testmoen'));
  await invite(replay, { by: namedNumber('Torbjørn', 'Demolund'), course: 'KLASSEMILJO', personIds: [personId] });
}

interface Invitations {
  readonly by: string;
  readonly course: string;
  readonly personIds: readonly string[];
}

async function invite(replay: Replay, { by, course, personIds }: Invitations): Promise<void> {
  const { em, db, clock, outbox } = replay;
  const run = await firstRow(
    em,
    sql<{ id: string }>`SELECT r.id FROM course_run r JOIN course c ON c.id = r.course_id
       WHERE c.code = ${course} AND r.state = 'PUBLISHED' AND r.closes_at > ${clock.now()} ORDER BY r.starts_at DESC LIMIT 1`,
  );
  const hindrances = new HindranceQueries(db, clock);
  const use = new InviteStaff(db, clock, outbox, new StaffBookingQueries(db, clock, hindrances), hindrances);
  granted(await use.run(await viewerBy(em, by), { runId: run?.id ?? '', personIds }), `invitation to ${course}`);
}
