import { Pool, type PoolClient } from 'pg';
import type { Wish } from './booking.ts';

const PLACE = 'SELECT outcome FROM enrolment_place($1, $2, $3, $2, $4, $5, false)';

/** How fast clients of PostgreSQL alone book, with nothing between; bookings a second. */
export async function bareSql(url: string, wishes: readonly Wish[], clients: number): Promise<number> {
  const pool = new Pool({ connectionString: url, max: clients });
  const open = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
  const left = wishes.values();
  const began = performance.now();
  await Promise.all(open.map((client) => bookAll(client, left)));
  const seconds = (performance.now() - began) / 1000;
  open.forEach((client) => client.release());
  await pool.end();
  return wishes.length / seconds;
}

async function bookAll(client: PoolClient, left: Iterator<Wish>): Promise<void> {
  for (let next = left.next(); next.done !== true; next = left.next()) {
    const { person, runId } = next.value;
    const now = new Date();
    const values = [runId, person.id, person.unitId, now, now.toISOString().slice(0, 10)];
    let outcome = 'AGAIN';
    while (outcome === 'AGAIN') {
      const { rows } = await client.query<{ outcome: string }>({ name: 'place', text: PLACE, values });
      outcome = rows[0]?.outcome ?? 'none';
    }
    if (outcome !== 'ENROLLED' && outcome !== 'WAITLISTED') throw new Error(`Bare SQL was told ${outcome}`);
  }
}
