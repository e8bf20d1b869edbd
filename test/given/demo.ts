import { MikroORM } from '@mikro-orm/postgresql';
import { seedDemo } from '../../apps/api/src/demo/seed-demo.ts';
import { startApi, type TestApi } from '../harness/api.ts';

/** The demo municipality behind a running API. */
export interface Demo {
  readonly api: TestApi;
  /** Makes the demo, as a start of the product would. */
  seed(progress?: (step: string) => void): Promise<void>;
  rows<Row extends object>(text: string): Promise<Row[]>;
  /** How many rows FROM gives: 'person WHERE …'. */
  count(from: string): Promise<number>;
  /** The id of somebody the stories speak of. */
  person(name: string): Promise<string>;
}

/** An API on an empty database; nothing is seeded yet. */
export async function openDemo(now?: string): Promise<Demo> {
  const api = await startApi(now === undefined ? {} : { now });
  const rows: Demo['rows'] = async <Row extends object>(text: string) => (await api.sql.query<Row>(text)).rows;
  return {
    api,
    rows,
    seed: (progress = () => undefined) => seedDemo(api.app.get(MikroORM), api.config, api.clock, progress),
    count: async (from) => Number((await rows<{ n: string }>(`SELECT count(*) AS n FROM ${from}`))[0]?.n),
    person: async (name) => {
      const found = await rows<{ id: string }>(
        `SELECT id FROM person WHERE given_name || ' ' || family_name = '${name}' ORDER BY hr_key LIMIT 1`,
      );
      return found[0]?.id ?? '';
    },
  };
}

/** Completed without a valid certificate, or a certificate without a completion (invariant 8). */
export const UNCERTIFIED = `enrolment e LEFT JOIN certificate f ON f.enrolment_id = e.id WHERE (e.state = 'COMPLETED') <> (f.id IS NOT NULL)`;
