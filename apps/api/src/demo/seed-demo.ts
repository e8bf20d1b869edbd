import { readFileSync } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ImportPlan } from '../plan/use-cases/import-plan.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { seedCourses } from './seed-courses.ts';
import { seedEnrolments } from './seed-enrolments.ts';
import { seedFirstDay } from './seed-first-day.ts';
import { seedFurtherEducation } from './seed-further-education.ts';
import { importDemoStaff, seedRolesAndGuardians, seedUnits } from './seed-people.ts';
import { seedSupervision } from './seed-supervision.ts';

const PLAN = new URL('../plan/handlingsplan-2021-2024.json', import.meta.url);

/**
 * Fills an empty database with the demo municipality: the real plan, invented people. Does nothing when the demo is there,
 * and never touches a database that holds anything else.
 */
export async function seedDemo(orm: MikroORM, clock: Clock, progress: (step: string) => void): Promise<void> {
  const db = new Database(orm);
  const there = await firstRow(
    db.reader(),
    sql<{
      demo: boolean;
      used: boolean;
    }>`SELECT EXISTS (SELECT 1 FROM product_setting WHERE key = 'demo') AS demo, EXISTS (SELECT 1 FROM person) AS used`,
  );
  if (there?.demo || there?.used) return;
  progress('Laster inn handlingsplanen');
  const now = clock.now();
  const imported = await new ImportPlan(db, clock).run(readFileSync(PLAN, 'utf8'), { dryRun: false });
  if ('faults' in imported) throw new Error(`The plan file has faults: ${JSON.stringify(imported.faults.slice(0, 5))}`);
  progress('Lager demokommunen');
  await db.transaction((em) => seedUnits(em, now));
  await importDemoStaff(db, clock);
  await db.transaction(async (em) => {
    await seedRolesAndGuardians(em, now);
    await seedEnrolments(em, await seedCourses(em, now), now);
    await seedFurtherEducation(em, now);
    await seedSupervision(em, now);
    await rows(em, sql`UPDATE outbox SET completed_at = ${now} WHERE completed_at IS NULL`);
    await seedFirstDay(em, { now, today: clock.today() });
  });
}
