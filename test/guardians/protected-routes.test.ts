import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPng } from '../given/pictures.ts';
import { givenWebFolder, routesOf, visitAll } from './canary-routes.ts';
import { givenPapers } from './canary-papers.ts';
import { takeBackChanges } from './canary-walk.ts';
import { releaseCanary, strangers, type Actor, type Canary, type Cast } from './canary.ts';

/** Sign-in goes out to a service that is not there (test/access/oidc.test.ts); questions are posted. */
const ELSEWHERE = ['GET /sign-in', 'GET /sign-in/callback', 'GET /graphql'];

describe('who comes to a course for guardians, by every route', () => {
  let canary: Canary;
  let casts: Cast[];
  const web = givenWebFolder();
  const reached = new Set<string>();

  /** Routes that tell that actor of the canary. Notes all that were answered. */
  const where = async (actor: Actor): Promise<string[]> => {
    const found = [];
    for (const { route, status, toldOfCanary } of await visitAll(canary, actor, casts)) {
      const name = `${route.method} ${route.pattern}`;
      if (status < 400) reached.add(name);
      if (toldOfCanary) found.push(name);
    }
    return found;
  };

  beforeAll(async () => {
    canary = await releaseCanary(web);
    const { api, run, people, cookie } = canary;
    expect(people.size).toBe(strangers.length);
    const picture = await api
      .http()
      .put(`/courses/${run.courseId}/image`)
      .set({ cookie: await cookie('coordinator'), 'content-type': 'image/png', 'x-alt-nb': 'Hender' })
      .send(givenPng());
    expect(picture.status).toBe(200);
    const { rows } = await api.sql.query<{ sha: string }>('SELECT sha256 AS sha FROM course_image');
    const papers = await givenPapers(canary);
    casts = [...canary.casts.map((cast) => ({ ...cast, sha: rows[0]!.sha })), papers];
    takeBackChanges(canary);
  }, 120_000);
  afterAll(async () => {
    await canary.close();
    rmSync(web, { recursive: true });
  });

  it.each(strangers)('is told nowhere to: %s', async (actor) => expect(await where(actor)).toEqual([]), 120_000);

  it('is told to those who run it (negative control), and each route has answered somebody', async () => {
    const files = ['GET /courses/runs/:id/participants.csv', 'GET /certificates/:file', 'GET /outbox/:id/preview'];
    expect(await where('coordinator')).toEqual(expect.arrayContaining(files));
    expect(await where('its leader')).toEqual(expect.arrayContaining(files.slice(0, 2)));
    // A route that nobody here gets an answer from has not been walked: give its id a name in castOf of canary.ts.
    const all = routesOf(canary).map(({ method, pattern }) => `${method} ${pattern}`);
    expect(all.length).toBeGreaterThan(12);
    expect(all.filter((name) => !reached.has(name) && !ELSEWHERE.includes(name))).toEqual([]);
  }, 120_000);

  it('is in no line of the log, and would be heard there (negative control)', () => {
    const { lines, text } = canary.log;
    expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(1000);
    expect(text()).not.toMatch(canary.sound);
  });

  it('is found with the guard off (negative control)', async () => {
    await canary.api.sql.query(`UPDATE person SET kind = 'EMPLOYEE' WHERE family_name = 'Kanarimoen'`);
    expect(await where('sector leader')).toEqual(
      expect.arrayContaining(['GET /courses/runs/:id/participants.csv', 'GET /certificates/:file']),
    );
    expect(await where('system admin')).toContain('GET /outbox/:id/preview');
  }, 120_000);
});
