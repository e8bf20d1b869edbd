import { request as httpRequest, type ClientRequest } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPdf } from '../given/files.ts';
import { givenRound } from '../given/further-education.ts';
import { givenPerson, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './draft-ask.ts';
import { storedIn } from './file-ask.ts';

const COUNT = 20;
const BYTES = 10_000_000;
/** Megabytes; held whole they would be 200. */
const MOST_HELD = 40;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What lies in buffers of this process, without what nobody holds any more. */
function heldMegabytes(): number {
  collect();
  return process.memoryUsage().arrayBuffers / 1e6;
}

interface Sending {
  readonly request: ClientRequest;
  readonly answered: Promise<number>;
}

describe('twenty files of 10 MB that come at the same moment', () => {
  let api: TestApi;
  const drafts: { readonly draft: string; readonly cookie: string }[] = [];
  const pdf = givenPdf(BYTES);

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    const round = await givenRound(api.sql);
    for (let no = 0; no < COUNT; no += 1) {
      const person = await givenPerson(api.sql, `Leila ${no}`, school);
      const { id = '' } = await writing(api, person).save({ roundId: round.id, written: { study: 'Norsk' } });
      drafts.push({ draft: id, cookie: await api.cookie(person.id) });
    }
  });
  afterAll(() => api.close());

  const begin = (port: string, { draft, cookie }: (typeof drafts)[number]): Sending => {
    const headers = {
      cookie,
      'content-type': 'application/vnd.kompetanse.file',
      'content-length': BYTES,
      'x-file-name': 'a',
    };
    const path = `/application-drafts/${draft}/files`;
    const request = httpRequest({ host: '127.0.0.1', port, path, method: 'POST', headers });
    const answered = new Promise<number>((done, fail) => {
      request.on('response', (answer) => done(answer.resume().statusCode ?? 0));
      request.on('error', fail);
    });
    return { request, answered };
  };
  const pieces = async (): Promise<number> => (await storedIn(api)).pieces;

  it('lie in the database and not in memory while they wait for their last byte', async () => {
    const { port } = new URL(await api.app.getUrl());
    const before = heldMegabytes();
    const sendings = drafts.map((draft) => begin(port, draft));
    for (const { request } of sendings) request.write(pdf.subarray(0, BYTES - 10));
    const whole = COUNT * Math.floor(BYTES / 330_000); // at the least, of all but the last bytes
    for (let wait = 0; wait < 400 && (await pieces()) < whole; wait += 1)
      await new Promise((wake) => setTimeout(wake, 50));
    for (let known = -1; known !== (await pieces());) {
      known = await pieces();
      await new Promise((wake) => setTimeout(wake, 300));
    }
    // What sockets and the collector still have goes away by itself; a file that is held whole stays until its last byte.
    const held = async (): Promise<number> => {
      for (let wait = 0; wait < 20 && heldMegabytes() - before >= MOST_HELD; wait += 1)
        await new Promise((wake) => setTimeout(wake, 250));
      return Math.round(heldMegabytes() - before);
    };
    const megabytes = await held();
    process.stdout.write(`20 × 10 MB on their way: ${megabytes} MB in buffers\n`);
    expect(megabytes).toBeLessThan(MOST_HELD);
    for (const { request } of sendings) request.end(pdf.subarray(BYTES - 10));
    const codes = await Promise.all(sendings.map(({ answered }) => answered));
    expect(codes).toEqual(Array<number>(COUNT).fill(200));
  }, 60_000);
});
