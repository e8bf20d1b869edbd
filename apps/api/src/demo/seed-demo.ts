import { readFileSync } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ImportPlan } from '../plan/use-cases/import-plan.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.ts';
import { Links } from '../platform/config/links.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import type { KeyRing } from '../platform/sealing/key-ring.ts';
import { keyRingOf } from '../platform/sealing/sealing.module.ts';
import { openReplay, viewerBy, type Replay } from './replay.ts';
import { seedApproval } from './seed-approval.ts';
import { seedAims } from './seed-bindings.ts';
import { seedBookings } from './seed-bookings.ts';
import { seedConversions } from './seed-conversions.ts';
import { seedCompetence } from './seed-competence.ts';
import { seedCourses } from './seed-courses.ts';
import { seedFigures } from './seed-figures.ts';
import { seedFirstDay, seedMeasureStates } from './seed-first-day.ts';
import { seedFurtherEducation } from './seed-further-education.ts';
import { seedImported } from './seed-imported.ts';
import { seedInvitations } from './seed-invitations.ts';
import { seedOutcomes } from './seed-outcomes.ts';
import { seedInterest } from './seed-interest.ts';
import { seedSignUps } from './seed-guardians.ts';
import { importDemoStaff, seedGuardians, seedRoles, seedSignIns, seedUnits } from './seed-people.ts';
import { seedOwnWork } from './seed-own-work.ts';
import { seedPictures } from './seed-pictures.ts';
import { seedPlanning } from './seed-planning.ts';
import { seedPrograms } from './seed-program.ts';
import { seedRenewals } from './seed-renewals.ts';
import { seedRequirements } from './seed-requirements.ts';
import { seedSupervision } from './seed-supervision.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedYearWheel } from './seed-year-wheel.ts';
import { namedNumber } from './staff.ts';

const PLAN = new URL('../plan/handlingsplan-2021-2024.json', import.meta.url);
/** Two processes that start on the same empty database take turns. */
const SEED_LOCK = 7_320_012;

/** Shows what is going on while the demo is made. */
type Progress = (step: string) => void;

/**
 * Fills an empty database with the demo municipality: the real plan, invented people, and their past told through the
 * product's own use cases. One transaction: the demo is there as a whole or not at all. Does nothing when the demo is
 * there, and never touches a database that holds anything else. config: its address stands in the letters of the past.
 */
export async function seedDemo(orm: MikroORM, config: Config, clock: Clock, progress: Progress): Promise<void> {
  await new Database(orm).transaction(async (em) => {
    // On a slow machine the other who makes it may need longer than a usual lock is waited for.
    await rows(em, sql`SET LOCAL lock_timeout = '3min'`);
    await rows(em, sql`SET LOCAL statement_timeout = '3min'`);
    await rows(em, sql`SELECT pg_advisory_xact_lock(${SEED_LOCK}::bigint)`);
    const used = await firstRow(
      em,
      sql`SELECT 1 FROM product_setting WHERE key = 'demo' UNION ALL SELECT 1 FROM person UNION ALL SELECT 1 FROM plan LIMIT 1`,
    );
    if (used) return;
    const replay = openReplay(orm, em, clock.now());
    progress('Laster inn handlingsplanen');
    await importPlan(replay);
    progress('Laster inn de ansatte');
    await seedUnits(em, replay.now);
    await importDemoStaff(replay);
    await seedRoles(em, replay.now);
    await seedGuardians(em, replay.now);
    progress('Lager kurs, påmeldinger og søknader');
    await seedPast(replay, new Links(config), keyRingOf(config));
    await seedFirstDay(replay);
    await seedSignUps(replay);
    await seedSignIns(em);
  });
}

async function importPlan({ db, clock }: Replay): Promise<void> {
  const imported = await new ImportPlan(db, clock).run(readFileSync(PLAN, 'utf8'), { dryRun: false });
  if ('faults' in imported) throw new Error(`The plan file has faults: ${JSON.stringify(imported.faults.slice(0, 5))}`);
}

async function seedPast(replay: Replay, links: Links, ring: KeyRing): Promise<void> {
  const { em, clock, now } = replay;
  await seedMeasureStates(replay);
  const runs = await seedCourses(replay);
  await seedPictures(replay, namedNumber('Aino', 'Testnes'));
  await seedInterest(replay);
  await seedBookings(replay, runs);
  await seedApproval(replay);
  await seedInvitations(replay);
  await seedOutcomes(replay, runs, links);
  await seedFurtherEducation(replay);
  const competences = await seedCompetence(replay);
  await seedImported(replay);
  await seedAims(replay, competences, await viewerBy(em, namedNumber('Vilja', 'Prøvestad')));
  await seedRenewals(replay);
  await seedRequirements(replay, competences);
  await seedConversions(replay, competences);
  await seedFigures(replay);
  await seedSupervision(replay, ring);
  await seedPrograms(replay);
  await seedPlanning(replay);
  await seedYearWheel(replay);
  await seedOwnWork(replay);
  await seedSurveys(replay);
  await closeThePast(replay);
  await em.flush();
  clock.set(now);
}

/** What happened has been told and sent. Only the PDFs are left to make, one after the other, when nobody waits for the start. */
async function closeThePast({ em, now }: Replay): Promise<void> {
  await rows(em, sql`UPDATE notification SET state = 'SENT', attempts = 1, sent_at = created_at`);
  await rows(
    em,
    sql`UPDATE outbox SET dispatched_at = created_at, completed_at = created_at, attempts = 1 WHERE type <> 'certificate.render'`,
  );
  await rows(
    em,
    sql`UPDATE outbox o SET run_at = ${now}::timestamptz + interval '20 seconds' + p.place * interval '1 second'
      FROM (SELECT id, row_number() OVER (ORDER BY created_at DESC, id) AS place FROM outbox WHERE completed_at IS NULL) p WHERE p.id = o.id`,
  );
}
