import type { CertificateSnapshot } from '@kompetanse/domain/certificates';
import type { Bench, BenchDatabase } from '../lib/bench.ts';
import type { Check, Job, Sides } from '../lib/job.ts';
import { Program } from '../lib/program.ts';
import { slice } from '../lib/quiet.ts';
import { seedPastEnrolments } from '../lib/seed-past.ts';
import { seedPeople, seedUnits, SESSION_SECRET, settle } from '../lib/seed.ts';

const PAGES = 200;
const COMPLETIONS = 30_000;

/** What all of them say; the number and the address of the check differ, as they do in life. */
const snapshot: CertificateSnapshot = {
  locale: 'nb',
  holderName: 'Åse Øverbø-Nærland',
  courseTitle: 'COS-P: Trygghetssirkelen',
  issuer: { name: 'Åmot kommune', unit: 'Sektor oppvekst' },
  hostUnit: 'Skole 1',
  durationMinutes: 1440,
  firstDay: '2026-09-14',
  lastDay: '2026-11-30',
  place: 'Rena',
  attendedSessions: 8,
  sessions: 8,
  measure: { plan: 'Handlingsplan for trivsel og læringsmiljø', ref: '1', title: 'Kompetanseprogram for alle ansatte' },
  goals: [
    'kjenne trygghetssirkelen og bruke den til å forstå barns behov for nærhet og utforskning',
    'observere samspill og skille mellom egne følelser og barnets signaler',
    'støtte barn i å regulere følelser, og reparere når relasjonen ryker',
  ],
  signatory: { name: 'Kari Nordås', role: 'SECTOR_LEADER' },
};

async function open(bench: Bench): Promise<Sides> {
  const database = await bench.database('bench_p4');
  const worker = await Program.start('worker', { DATABASE_URL: database.url, SESSION_SECRET });
  await seedUnits(database.admin);
  await seedPeople(database.admin, 1_000);
  await seedPastEnrolments(database.admin, COMPLETIONS * bench.size);
  await settle(database.admin);
  const floor = await Program.start('press-floor', { SNAPSHOT: JSON.stringify(snapshot) });
  const memory: number[] = [];
  let floorBytes = 0;

  return {
    floor: () =>
      slice({ app: floor.pid, database: bench.postgresPid }, async () => {
        const { ms = NaN, bytes = 0 } = await floor.ask({ pages: PAGES });
        floorBytes = bytes;
        return { done: PAGES, value: (PAGES / ms) * 1000, p99: null };
      }),
    ours: async () => {
      const ids = await issue(database, PAGES);
      const done = await slice({ app: worker.pid, database: bench.postgresPid }, async () => {
        const { ms = NaN } = await worker.ask({ ids: ids.join(' ') });
        return { done: PAGES, value: (PAGES / ms) * 1000, p99: null };
      });
      memory.push(worker.megabytes() ?? NaN);
      return done;
    },
    notes: () => {
      const grown = (memory.at(-1) ?? NaN) - (memory[1] ?? NaN);
      const between = (memory.length - 2) * PAGES;
      return Promise.resolve([
        { what: 'worker: memory, MB', value: (memory.at(-1) ?? NaN).toFixed(0) },
        { what: `worker: memory grew over the last ${between} certificates, MB`, value: grown.toFixed(0) },
      ]);
    },
    verify: () => checked(database, memory.length * PAGES, floorBytes),
    close: async () => {
      await Promise.all([worker.stop(), floor.stop()]);
      await database.drop();
    },
  };
}

/** Certificates as IssueCertificate leaves them, with the outbox rows that ask for their files; answers those rows' ids. */
async function issue({ admin }: BenchDatabase, count: number): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `WITH completed AS (
       SELECT e.id, e.person_id, e.run_id FROM enrolment e WHERE e.state = 'COMPLETED'
          AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.enrolment_id = e.id) ORDER BY e.id LIMIT $1),
     event AS (
       INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, at)
       SELECT id, 'ENROLLED', 'COMPLETED', 'RUN_COMPLETED', now() FROM completed RETURNING id, enrolment_id),
     issued AS (
       INSERT INTO certificate (number, verify_code, person_id, run_id, enrolment_id, event_id, snapshot, template_version, issued_at, state, created_at, updated_at)
       SELECT 'AK-2026-' || lpad(nextval('certificate_number')::text, 6, '0'), upper(substr(md5(completed.id::text), 1, 26)), person_id, run_id, completed.id,
              event.id, $2::jsonb, 1, now(), 'ISSUED', now(), now() FROM completed JOIN event ON event.enrolment_id = completed.id RETURNING id)
     INSERT INTO outbox (type, payload, created_at, run_at)
     SELECT 'certificate.render', jsonb_build_object('certificateId', id), now(), now() FROM issued RETURNING id`,
    [count, snapshot],
  );
  return rows.map((row) => row.id);
}

async function checked({ admin }: BenchDatabase, expected: number, floorBytes: number): Promise<Check[]> {
  const { rows } = await admin.query<{ whole: number; done: number; told: number; bytes: number }>(
    `SELECT (SELECT count(*)::int FROM certificate WHERE substr(pdf, 1, 5) = '%PDF-' AND pdf_sha256 = encode(sha256(pdf), 'hex')) AS whole,
            (SELECT avg(length(pdf))::float FROM certificate) AS bytes,
            (SELECT count(*)::int FROM outbox WHERE type = 'certificate.render' AND completed_at IS NOT NULL AND attempts = 1) AS done,
            (SELECT count(DISTINCT payload->>'certificateId')::int FROM outbox WHERE type = 'certificate.ready') AS told`,
  );
  const { whole = 0, done = 0, told = 0, bytes = 0 } = rows[0] ?? {};
  return [
    { what: `files that are PDF and have their hash: ${whole} of ${expected}`, holds: whole === expected },
    { what: `rows done at the first try: ${done} of ${expected}`, holds: done === expected },
    { what: `told onwards, once each: ${told} of ${expected}`, holds: told === expected },
    {
      what: `the same page on both sides (${floorBytes} and ${bytes.toFixed(0)} bytes)`,
      holds: Math.abs(bytes / floorBytes - 1) < 0.02,
    },
  ];
}

/** From the row that asks for a file to the file with its hash in the database. */
export const job: Job = {
  id: 'p4-certificates',
  title: 'certificates through the whole job, against the engine alone with the same page',
  unit: '/s',
  goal: { kind: 'rate', first: 0.5, aim: 0.8 },
  open,
};
