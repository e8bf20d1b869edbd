import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditBookings } from '../../apps/api/src/enrolment/booking-audit.ts';
import { openDemo, UNCERTIFIED, type Demo } from '../given/demo.ts';

/** Everything in the database, as one fingerprint per table. */
async function fingerprints(demo: Demo): Promise<Record<string, string>> {
  const tables = await demo.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const held = await demo.rows<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    prints[name] = createHash('sha256')
      .update(held.map(({ row }) => row).join('\n'))
      .digest('hex');
  }
  return prints;
}

describe('the demo municipality', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await openDemo();
    // Two processes that start at once on the same empty database make one demo.
    await Promise.all([demo.seed(), demo.seed()]);
  }, 180_000);
  afterAll(() => demo.api.close());

  it('has the size it says', async () => {
    expect(await demo.count(`person WHERE kind = 'EMPLOYEE'`)).toBe(254);
    expect(await demo.count(`person WHERE kind = 'GUARDIAN'`)).toBe(61);
    expect(await demo.count('course')).toBe(14);
    expect(await demo.count('course_interest')).toBe(7);
    expect(await demo.count('course_run')).toBeGreaterThanOrEqual(14);
    expect(await demo.count(`measure`)).toBe(19);
    expect(await demo.count(`import_batch WHERE kind = 'STAFF' AND added = 254`)).toBe(1);
    expect(
      await demo.count(
        `application_file l JOIN stored_file f ON f.id = l.file_id WHERE l.application_id IS NOT NULL AND f.kind = 'PDF'`,
      ),
    ).toBe(2);
    expect(await demo.count(`import_batch WHERE kind = 'COMPETENCE' AND added = 15`)).toBe(1);
  });

  it('holds every invariant of the product', async () => {
    const when = { now: demo.api.clock.now(), today: demo.api.clock.today() };
    const found = await auditBookings(demo.api.app.get(MikroORM).em.fork(), when);
    expect(found.filter(({ count }) => count > 0)).toEqual([]);
    expect(await demo.count(UNCERTIFIED)).toBe(0);
  });

  it('would be caught if it did not', async () => {
    // The invariants of booking have their planted faults in test/enrolment/audit-bookings.test.ts.
    const planted = [[UNCERTIFIED, `UPDATE enrolment SET state = 'COMPLETED' WHERE state = 'NOT_COMPLETED'`]] as const;
    for (const [check, breach] of planted) {
      const client = await demo.api.sql.connect();
      await client.query('BEGIN');
      await client.query(breach);
      const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${check}`);
      await client.query('ROLLBACK');
      client.release();
      expect(Number(rows[0]?.n)).toBeGreaterThan(0);
    }
  });

  it('gives the series 3, 7, 11, 14, 17, 21 and 24 by a plain recount of the studies', async () => {
    const series = await demo.rows<{ n: number }>(
      `SELECT (SELECT count(DISTINCT person_id)::int FROM further_education_application WHERE started_on <= make_date(y + 1, 7, 31)) AS n
         FROM generate_series(2020, 2026) y ORDER BY y`,
    );
    expect(series.map(({ n }) => n)).toEqual([3, 7, 11, 14, 17, 21, 24]);
  });

  it('holds nobody who could be real', async () => {
    expect(await demo.count(`person WHERE email NOT LIKE '%@amot.example' OR mobile IS NOT NULL`)).toBe(0);
    expect(
      await demo.count(`person WHERE family_name !~ '^(Demo|Prøve|Prøv|Test|Eksempel|Mønster|Skisse|Utkast|System)'`),
    ).toBe(0);
    expect(await demo.count(`person WHERE kind = 'EMPLOYEE' AND hr_key !~ '^D\\d{4}$'`)).toBe(0);
    expect(await demo.count(`person WHERE kind = 'GUARDIAN' AND hr_key IS NOT NULL`)).toBe(0);
    expect(await demo.count(`notification WHERE address NOT LIKE '%@amot.example'`)).toBe(0);
  });

  it('has told its past: nothing of it is sent again', async () => {
    const waiting = await demo.rows<{ type: string; n: number }>(
      `SELECT type, count(*)::int AS n FROM outbox WHERE completed_at IS NULL AND run_at <= '2026-11-23T11:00:00Z' GROUP BY type`,
    );
    expect(waiting).toEqual([
      { type: 'enrolment.changed', n: 5 },
      { type: 'guardian.link', n: 1 },
    ]);
    expect(await demo.count(`notification WHERE state <> 'SENT'`)).toBe(0);
    // The PDFs are made after the start; whoever has one was told of it long ago.
    const told = await demo.count('notification');
    demo.api.clock.advance({ seconds: 22 });
    await demo.api.drain();
    expect(await demo.count('certificate WHERE pdf IS NOT NULL')).toBeGreaterThan(0);
    expect(await demo.count(`notification WHERE kind = 'CERTIFICATE_READY' AND created_at > '2026-11-23'`)).toBe(0);
    expect(await demo.count('notification')).toBeGreaterThan(told);
  });

  it('changes nothing when it is made once more', async () => {
    const before = await fingerprints(demo);
    await demo.seed();
    expect(await fingerprints(demo)).toEqual(before);
  });
});

describe('the making of the demo', () => {
  it('leaves a database alone that holds anything else', async () => {
    const demo = await openDemo();
    await demo.api.sql.query(
      `INSERT INTO person (kind, given_name, family_name, email, created_at, updated_at) VALUES ('EXTERNAL', 'En', 'Annen', 'en@annen.example', now(), now())`,
    );
    const before = await fingerprints(demo);
    await demo.seed();
    expect(await fingerprints(demo)).toEqual(before);
    await demo.api.close();
  }, 60_000);

  it('leaves nothing behind when it is cut short, and starts over the next time', async () => {
    const demo = await openDemo();
    const empty = await fingerprints(demo);
    const stop = (step: string): void => {
      if (step.includes('kurs')) throw new Error('Pulled the plug');
    };
    await expect(demo.seed(stop)).rejects.toThrow('Pulled the plug');
    expect(await fingerprints(demo)).toEqual(empty);
    await demo.seed();
    expect(await demo.count('course_run')).toBeGreaterThan(0);
    await demo.api.close();
  }, 120_000);

  it.each(['2026-12-24T22:30:00Z', '2027-03-28T00:30:00Z', '2027-07-10T09:00:00Z'])(
    'goes well at %s too',
    async (now) => {
      const demo = await openDemo(now);
      await demo.seed();
      const when = { now: demo.api.clock.now(), today: demo.api.clock.today() };
      const found = await auditBookings(demo.api.app.get(MikroORM).em.fork(), when);
      expect(found.filter(({ count }) => count > 0)).toEqual([]);
      expect(
        await demo.count(`course_session WHERE extract(isodow FROM starts_at AT TIME ZONE 'Europe/Oslo') > 5`),
      ).toBe(0);
      expect(await demo.count(`course_run WHERE state = 'IN_PROGRESS' AND ends_at < '${now}'`)).toBe(1);
      await demo.api.close();
    },
    120_000,
  );
});
