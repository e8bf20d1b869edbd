import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRunDesk, runFile, runLine, type RunDesk } from '../given/run-file.ts';

const FILE = runFile([runLine()]);

describe('imported runs', () => {
  let desk: RunDesk;

  beforeAll(async () => {
    desk = await openRunDesk();
  });
  afterAll(() => desk.api.close());

  it.each(['COURSE_COORDINATOR', 'SECTOR_LEADER'])('are for a %s, in their own subtree only', async (role) => {
    const inside = await desk.holding(role, desk.school);
    const file = runFile([runLine({ Nøkkel: role })]);
    const beside = await desk.holding(role, desk.home);
    expect(await desk.refused(file, { who: beside })).toEqual(['2 Vert UNIT_NOT_FOUND']);
    expect(await desk.imported(file, { who: inside })).toMatchObject({ created: 1 });
    expect(await desk.refused(file, { who: beside })).toEqual(['2 Nøkkel KEY_NOT_YOURS']);
    const id = String((await desk.run(role))?.['id']);
    expect(await desk.refused(runFile([runLine({ Nøkkel: id })]), { who: beside })).toEqual(['2 Nøkkel KEY_NOT_YOURS']);
  });

  it.each([undefined, 'SYSTEM_ADMIN', 'COURSE_LEADER', 'UNIT_LEADER'])(
    'are not for an employee with role %s, nor for nobody',
    async (role) => {
      const before = await desk.stored();
      const who = await desk.holding(role, desk.root);
      for (const query of ['', '?dryRun=true']) {
        expect((await desk.send(FILE, { who, query })).status).toBe(404);
        expect((await desk.send(FILE, { who: null, query })).status).toBe(404);
      }
      expect(await desk.stored()).toEqual(before);
    },
  );

  it('never come from another site or as a form', async () => {
    const before = await desk.stored();
    const status = async (headers: Record<string, string>) => (await desk.send(FILE, { headers })).status;
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ 'content-type': 'text/plain' })).toBe(415);
    expect(await desk.stored()).toEqual(before);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });
});
