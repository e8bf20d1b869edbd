import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { endProcess, spawnEntry } from '../harness/product.ts';
import { redisIsFound, startRedis, type TestRedis } from '../harness/redis.ts';
import { startSmtpSink, type SmtpSink } from '../harness/smtp-sink.ts';

const backends = redisIsFound() ? (['postgres', 'redis'] as const) : (['postgres'] as const);
const DAY = 86_400_000;

async function until(holds: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 50)))
    if (holds()) return;
  throw new Error('It did not come about in time');
}

describe.each(backends)('a worker on %s that is killed between the booking and the mail', (backend) => {
  let api: TestApi;
  let smtp: SmtpSink;
  let redis: TestRedis | undefined;
  let env: Record<string, string>;

  beforeAll(async () => {
    smtp = await startSmtpSink();
    redis = backend === 'redis' ? await startRedis() : undefined;
    api = await startApi({ now: new Date().toISOString() });
    env = {
      DATABASE_URL: api.databaseUrl,
      SMTP_URL: smtp.url,
      BASE_URL: 'http://localhost:3000',
      QUEUE_LEASE_SECONDS: '3',
      QUEUE_REDISPATCH_SECONDS: '3',
      ...(redis && { REDIS_URL: redis.url }),
    };
  });
  afterAll(async () => {
    await api.close();
    await redis?.stop();
    await smtp.close();
  });

  it('loses no mail and sends none twice, also when the queue is wiped in the meantime', async () => {
    const unit = await givenUnit(api.sql, 'Rena skole');
    const person = await givenPerson(api.sql, 'Sander', unit);
    const run = await givenRun(api.sql, unit, {
      startsAt: new Date(Date.now() + 20 * DAY).toISOString(),
      opensAt: new Date(Date.now() - DAY).toISOString(),
    });
    let came = 0;
    smtp.onMessage = () => {
      came += 1;
      return Promise.resolve('leave unanswered');
    };
    const first = spawnEntry('worker', env);
    await until(() => first.output().includes('klar'), 30);
    await api.ask(person.id, 'mutation ($id: ID!) { enrol(runId: $id) { ... on Enrolment { state } } }', {
      id: run.id,
    });
    await until(() => came === 1, 15); // the mail is on its way, nobody has said yes to it
    await endProcess(first.child, 'SIGKILL');
    await redis?.killAndWipe();

    smtp.onMessage = () => Promise.resolve('take');
    const second = spawnEntry('worker', env);
    await until(() => smtp.taken.length > 0, 45);
    await new Promise((wake) => setTimeout(wake, 5_000)); // longer than lease and hand-over: a second copy would come now
    expect(smtp.taken).toHaveLength(1);
    const { rows } = await api.sql.query<{ state: string }>('SELECT state FROM notification');
    expect(rows).toEqual([{ state: 'SENT' }]);
    expect(await endProcess(second.child)).toBe(0);
  }, 120_000);
});
