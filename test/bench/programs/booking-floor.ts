import { serveFloor } from './floor-server.ts';

/** As the product: so often it asks again when a seat came free between two looks, the last time with the lock. */
const TRIES = 4;

interface Booking {
  readonly runId: string;
  readonly personId: string;
  readonly unitId: string;
}

interface Placed {
  readonly outcome: string;
  readonly enrolment_id: string | null;
}

// The floor of booking: the same function of the database, with nothing around it.
await serveFloor(async (pool, body) => {
  const { runId, personId, unitId } = JSON.parse(body) as Booking;
  for (let attempt = 1; ; attempt += 1) {
    const now = new Date();
    const { rows } = await pool.query<Placed>({
      name: 'place',
      text: 'SELECT outcome, enrolment_id FROM enrolment_place($1, $2, $3, $2, $4, $5, $6)',
      values: [runId, personId, unitId, now, now.toISOString().slice(0, 10), attempt === TRIES],
    });
    const [placed] = rows;
    if (placed?.outcome !== 'AGAIN' || attempt === TRIES)
      return JSON.stringify({ state: placed?.outcome, id: placed?.enrolment_id });
  }
});
