import { sql } from 'kysely';
import type { AttendanceInput } from '@kompetanse/contract';
import { CompleteRun } from '../attendance/use-cases/complete-run.ts';
import { RecordAttendance } from '../attendance/use-cases/record-attendance.ts';
import { IssueCertificate } from '../certificates/use-cases/issue-certificate.ts';
import { RevokeCertificate } from '../certificates/use-cases/revoke-certificate.ts';
import { NotificationRows } from '../notifications/notification-row.ts';
import { TellOfCertificate } from '../notifications/use-cases/tell-of-certificate.ts';
import type { Links } from '../platform/config/links.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, lot, minutesAfter, viewerBy, type Replay } from './replay.ts';
import type { SeededRun, SeededSession } from './seed-courses.ts';
import { namedNumber, signInNumbers } from './staff.ts';

interface Participant {
  readonly enrolmentId: string;
  /** Employee number; null for guardians. */
  readonly hrKey: string | null;
  readonly email: string;
}

/** Nearly everyone is there: one in sixty stays away, one is excused, one leaves early, and a few never came. */
function mark(
  { enrolmentId, email, hrKey }: Participant,
  { no, missed }: Pick<SeededSession, 'no'> & { readonly missed: number | undefined },
  minutes: number,
): AttendanceInput {
  if (hrKey && signInNumbers.has(hrKey)) return { enrolmentId, mark: missed === no ? 'ABSENT' : 'PRESENT' };
  if (lot(`${email} never`, 31) === 0) return { enrolmentId, mark: 'ABSENT' };
  const drawn = lot(`${email} ${no} ${minutes}`, 60);
  if (drawn === 0) return { enrolmentId, mark: 'ABSENT' };
  if (drawn === 1) return { enrolmentId, mark: 'EXCUSED' };
  return drawn === 2
    ? { enrolmentId, mark: 'PARTIAL', minutes: Math.round(minutes / 3) }
    : { enrolmentId, mark: 'PRESENT' };
}

async function recordSessions(
  replay: Replay,
  viewer: Viewer,
  { id, run, sessions }: Pick<SeededRun, 'id' | 'run' | 'sessions'>,
): Promise<void> {
  const { em, db, clock, outbox } = replay;
  const people = await rows(
    em,
    sql<Participant>`SELECT e.id AS "enrolmentId", p.hr_key AS "hrKey", p.email FROM enrolment e JOIN person p ON p.id = e.person_id
      WHERE e.run_id = ${id} AND e.state = 'ENROLLED' ORDER BY e.queue_no`,
  );
  for (const session of sessions) {
    const minutes = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000;
    clock.set(minutesAfter(session.endsAt, 20));
    const marks = people.map((person) => mark(person, { no: session.no, missed: run.missed }, minutes));
    granted(await new RecordAttendance(db, clock, outbox).run(viewer, session.id, marks), 'attendance');
  }
}

/** Ends a run the morning after: the rule decides, certificates are issued and told of. */
async function complete(replay: Replay, viewer: Viewer, seeded: SeededRun, tell: TellOfCertificate): Promise<void> {
  const { em, db, clock, outbox } = replay;
  clock.set(minutesAfter(seeded.endsAt, 17 * 60));
  granted(await new CompleteRun(db, clock).run(viewer, seeded.id), 'completion');
  const completed = await rows(
    em,
    sql<{ enrolmentId: string; eventId: number }>`SELECT e.id AS "enrolmentId", max(v.id) AS "eventId"
      FROM enrolment e JOIN enrolment_event v ON v.enrolment_id = e.id WHERE e.run_id = ${seeded.id} AND e.state = 'COMPLETED'
      GROUP BY e.id ORDER BY e.queue_no`,
  );
  for (const one of completed) await new IssueCertificate(db, clock, outbox).run(one);
  const issued = await rows(
    em,
    sql<{ id: string }>`SELECT id FROM certificate WHERE run_id = ${seeded.id} ORDER BY number`,
  );
  for (const { id } of issued) await tell.run(id);
}

/** One certificate went to somebody who had a namesake in the list; it was taken back. */
async function revokeOne(replay: Replay, viewer: Viewer, tell: TellOfCertificate): Promise<void> {
  const { em, db, clock, outbox, now } = replay;
  const found = await firstRow(
    em,
    sql<{
      id: string;
    }>`SELECT f.id FROM certificate f JOIN course_run r ON r.id = f.run_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE u.key = 'amot-ungdomsskole' ORDER BY f.number DESC LIMIT 1`,
  );
  clock.set(minutesAfter(now, -60 * 24 * 60));
  const reason = 'Beviset var utstedt til feil person med nesten samme navn.';
  granted(await new RevokeCertificate(db, clock, outbox).run(viewer, found?.id ?? '', reason), 'revocation');
  await tell.run(found?.id ?? '');
}

/** Attendance for what has been held, and the end of what is done, by the coordinator. */
export async function seedOutcomes(replay: Replay, seeded: readonly SeededRun[], links: Links): Promise<void> {
  const { em, db, clock, outbox, now } = replay;
  const viewer = await viewerBy(em, namedNumber('Aino', 'Testnes'));
  const tell = new TellOfCertificate(db, clock, new NotificationRows(outbox, links));
  for (const one of seeded) {
    const { story } = one.run;
    if (!story) continue;
    await rows(em, sql`UPDATE course_run SET state = 'IN_PROGRESS', version = version + 1 WHERE id = ${one.id}`);
    const held = one.sessions.filter((session) => session.endsAt < now);
    await recordSessions(replay, viewer, { ...one, sessions: story === 'ENDED' ? held.slice(0, -1) : held });
    if (story === 'DONE') await complete(replay, viewer, one, tell);
  }
  await revokeOne(replay, viewer, tell);
}
