import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditBookings, bookingInvariants, type AuditTime } from '../../apps/api/src/enrolment/booking-audit.ts';
import { openDemo, type Demo } from '../given/demo.ts';

/** One fault for each invariant, as a bug could leave it; triggers that would stop it are off. */
const planted: Readonly<Record<string, string>> = {
  'seats-counted': `UPDATE course_run SET seats_taken = seats_taken - 1 WHERE id = (SELECT id FROM course_run WHERE seats_taken > 1 LIMIT 1)`,
  'guests-counted': `UPDATE course_session SET guests = 1 WHERE id = (SELECT id FROM course_session LIMIT 1)`,
  'once-in-a-run': `DROP INDEX one_live_enrolment; INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
    SELECT run_id, person_id, 'WAITLISTED', requested_at, booked_by, created_at, updated_at FROM enrolment WHERE state = 'ENROLLED' LIMIT 1`,
  'no-idle-seat': `UPDATE course_run SET capacity = capacity + 1 WHERE id = (SELECT run_id FROM enrolment WHERE state = 'WAITLISTED' LIMIT 1)`,
  'not-in-two-places': `UPDATE course_session s SET starts_at = x.starts_at, ends_at = x.ends_at FROM (
      SELECT b.run_id, t.starts_at, t.ends_at FROM enrolment a JOIN enrolment b ON b.person_id = a.person_id AND b.run_id <> a.run_id
        JOIN course_session t ON t.run_id = a.run_id AND t.state = 'PLANNED' WHERE a.state = 'ENROLLED' AND b.state = 'ENROLLED'
          AND EXISTS (SELECT 1 FROM course_session o WHERE o.run_id = b.run_id AND o.state = 'PLANNED') ORDER BY b.run_id, t.starts_at LIMIT 1) x
    WHERE s.run_id = x.run_id AND s.state = 'PLANNED'`,
  'chair-in-one-place': `INSERT INTO make_up (enrolment_id, missed_id, taken_id, state, booked_by, created_at, updated_at)
    SELECT e.id, missed.id, taken.id, 'BOOKED', e.person_id, now(), now() FROM enrolment e JOIN course_session s ON s.run_id = e.run_id AND s.state = 'PLANNED'
      JOIN course_session missed ON missed.run_id = e.run_id AND missed.id <> s.id
      JOIN course_session taken ON taken.run_id <> e.run_id AND taken.state = 'PLANNED'
     WHERE e.state = 'ENROLLED' LIMIT 1;
    UPDATE course_session t SET starts_at = s.starts_at, ends_at = s.ends_at FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id
      JOIN course_session s ON s.run_id = e.run_id AND s.state = 'PLANNED' WHERE t.id = m.taken_id AND m.created_at = now()`,
  'not-own-case': `UPDATE decision SET decided_by = (SELECT person_id FROM enrolment WHERE id = subject_id)
    WHERE id = (SELECT id FROM decision WHERE subject_type = 'ENROLMENT' LIMIT 1)`,
  'told-in-full': `UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = (SELECT id FROM enrolment WHERE state = 'WAITLISTED' LIMIT 1)`,
  audited: `DELETE FROM audit_entry WHERE id = (SELECT id FROM audit_entry WHERE object_type = 'ENROLMENT' LIMIT 1)`,
  'attendance-of-those-in': `UPDATE session_attendance SET session_id = (SELECT s.id FROM course_session s ORDER BY s.starts_at DESC LIMIT 1)
    WHERE id = (SELECT id FROM session_attendance LIMIT 1)`,
  'certificates-of-the-completed': `UPDATE enrolment SET state = 'NOT_COMPLETED' WHERE id = (SELECT enrolment_id FROM certificate WHERE state = 'ISSUED' LIMIT 1)`,
  'nobody-left-waiting': `UPDATE enrolment SET offer_expires_at = '2026-01-01' WHERE id = (SELECT id FROM enrolment WHERE state = 'OFFERED' LIMIT 1)`,
};

describe('the audit of bookings', () => {
  let demo: Demo;

  const when = (): AuditTime => ({ now: demo.api.clock.now(), today: demo.api.clock.today() });
  const run = (): Promise<{ code: number; said: string }> =>
    new Promise((settle) => {
      const file = join(import.meta.dirname, '../../dist/api/enrolment/audit-bookings.main.js');
      const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: demo.api.databaseUrl };
      execFile(process.execPath, [file], { env }, (error, stdout, stderr) =>
        settle({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
      );
    });

  beforeAll(async () => {
    demo = await openDemo(new Date().toISOString()); // the command asks the machine's clock
    await demo.seed();
  }, 60_000);
  afterAll(() => demo.api.close());

  it('finds nothing wrong in the demo, and says what it has looked at', async () => {
    const found = await auditBookings(demo.api.app.get(MikroORM).em.fork(), when());
    expect(found.filter(({ count }) => count > 0)).toEqual([]);
    expect(found).toHaveLength(bookingInvariants.length);
  });

  it.each(bookingInvariants.map(({ name }) => name))('finds a planted breach of %s', async (name) => {
    const em = demo.api.app.get(MikroORM).em.fork();
    const findings = await em.transactional(async (within) => {
      for (const breach of ['ALTER TABLE enrolment DISABLE TRIGGER enrolment_steps', planted[name] ?? ''])
        await within.getConnection().execute(breach, [], 'run', within.getTransactionContext());
      const found = await auditBookings(within, when());
      await within.rollback();
      return found;
    });
    expect(findings.find(({ invariant }) => invariant.name === name)?.count).toBeGreaterThan(0);
  });

  it('is a command with an answer for the shell', async () => {
    const good = await run();
    expect(good.said).toContain('Alt stemmer.');
    expect(good.code).toBe(0);
    await demo.api.sql.query(
      `UPDATE course_run SET seats_taken = seats_taken - 1 WHERE id = (SELECT id FROM course_run WHERE seats_taken > 1 LIMIT 1)`,
    );
    const bad = await run();
    expect(bad.said).toMatch(/FEIL {2}Antall opptatte plasser .* 1 brudd: [0-9a-f-]{36}/);
    expect(bad.code).toBe(1);
  });
});
