import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { seatStates } from '@kompetanse/domain/enrolment';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { placeDue } from '../due-to-forget.ts';

const AT_ONCE = 500;

/** Some months after the run, the places of forgotten guardians go too; how many there were in each state stays with the run. */
@Injectable()
export class ForgetPlaces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{
          id: string;
        }>`SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course_run r ON r.id = e.run_id
          WHERE ${placeDue(now)} ORDER BY e.id LIMIT ${AT_ONCE}`,
      );
      const places = due.map(({ id }) => id);
      if (places.length > 0) await this.forget(em, places);
      return places.length;
    });
  }

  private async forget(em: EntityManager, places: readonly string[]): Promise<void> {
    const these = sql`= ANY (${[...places]}::uuid[])`;
    // The run first, then its enrolments (docs/locking.md); whoever had them before us has left nothing to delete.
    await rows(
      em,
      sql`SELECT 1 FROM course_run WHERE id IN (SELECT run_id FROM enrolment WHERE id ${these}) ORDER BY id FOR UPDATE`,
    );
    for (const table of ['attendance_correction', 'make_up', 'session_attendance', 'enrolment_event'])
      await rows(em, sql`DELETE FROM ${sql.table(table)} WHERE enrolment_id ${these}`);
    await rows(
      em,
      sql`WITH gone AS (DELETE FROM enrolment WHERE id ${these} RETURNING run_id, state),
        kept AS (
          INSERT INTO forgotten_guardians AS f (run_id, state, people) SELECT run_id, state, count(*) FROM gone GROUP BY run_id, state
          ON CONFLICT (run_id, state) DO UPDATE SET people = f.people + excluded.people
        )
        UPDATE course_run r SET seats_taken = r.seats_taken - g.seats FROM
          (SELECT run_id, count(*) FILTER (WHERE state = ANY (${[...seatStates]}))::int AS seats FROM gone GROUP BY run_id) g
        WHERE r.id = g.run_id AND g.seats > 0`,
    );
  }
}
