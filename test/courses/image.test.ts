import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { givenJpeg, givenPng } from '../given/pictures.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const IMAGE = 'query ($id: ID!) { courseRun(id: $id) { course { image { url width height alt } } } }';

describe('a picture of a course', () => {
  let api: TestApi;
  let run: GivenRun;
  let [aino, sander] = [] as unknown as [GivenPerson, GivenPerson];

  const put = async (file: Buffer, headers: Record<string, string> = {}, who: GivenPerson | null = aino) => {
    const request = api.http().put(`/courses/${run.courseId}/image`);
    if (who) request.set('cookie', await api.cookie(who.id));
    return request
      .set({ 'content-type': 'image/png', 'x-alt-nb': encodeURIComponent('Hender som møtes'), ...headers })
      .send(file);
  };
  const shown = async (): Promise<{ url: string; alt: string } | null> => {
    const { data } = await api.ask<{ courseRun: { course: { image: { url: string; alt: string } | null } } }>(
      null,
      IMAGE,
      {
        id: run.id,
      },
    );
    return data.courseRun.course.image;
  };

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    run = await givenRun(api.sql, school, { audience: 'BOTH' });
  });
  afterAll(() => api.close());

  it('is served to everybody at the address of its content, as nothing but a picture', async () => {
    const answer = await put(
      givenPng([640, 360], { extra: { tEXt: 'Author\0Ola' }, behind: '<script>alert(1)</script>' }),
    );
    expect(answer.status).toBe(200);
    expect(await shown()).toMatchObject({ width: 640, height: 360, alt: 'Hender som møtes' });
    const { url } = (await shown())!;
    const file = await api.http().get(url).buffer(true);
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const bytes = file.body as Buffer;
    expect(url).toBe(`/course-images/${createHash('sha256').update(bytes).digest('hex')}`);
    expect(bytes.toString('latin1')).not.toMatch(/Ola|script/);
    expect((await api.http().get(`/course-images/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('is what it is by its bytes, whatever the sender calls it', async () => {
    expect((await put(givenJpeg(), { 'content-type': 'image/png' })).status).toBe(200);
    const file = await api.http().get((await shown())!.url);
    expect(file.headers['content-type']).toBe('image/jpeg');
  });

  it.each<[string, number, () => Promise<{ status: number; body: unknown }>]>([
    ['IMAGE_TYPE_WRONG', 422, () => put(Buffer.from('<svg onload="alert(1)"/>'))],
    ['IMAGE_DIMENSIONS', 422, () => put(givenPng([20, 20]))],
    ['IMAGE_TOO_LARGE', 422, () => put(Buffer.alloc(2_000_500))],
    ['ALT_TEXT_MISSING', 422, () => put(givenPng(), { 'x-alt-nb': '%20' })],
    ['ALT_TEXT_MISSING', 422, () => put(givenPng(), { 'x-alt-nb': '%E0%A4%A' })],
  ])('is refused with %s', async (code, status, send) => {
    const before = await shown();
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ refusal: { code } });
    expect(await shown()).toEqual(before);
  });

  it('never comes from another site, from a form, or from somebody who does not write courses', async () => {
    expect((await put(givenPng(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put(givenPng(), { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await put(givenPng(), { origin: 'https://evil.example' })).status).toBe(403);
    for (const kind of ['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded'])
      expect((await put(givenPng(), { 'content-type': kind })).status).toBe(415);
    expect((await put(givenPng(), {}, sander)).status).toBe(404);
    expect((await put(givenPng(), {}, null)).status).toBe(404);
    // Control: from our own page it is taken.
    expect((await put(givenPng(), { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('has more room than other requests, and a limit of its own', async () => {
    expect((await put(Buffer.alloc(2_200_000))).status).toBe(413);
    const elsewhere = await api.http().post('/graphql').set('content-type', 'image/png').send(Buffer.alloc(1_100_000));
    expect(elsewhere.status).toBe(413);
  });

  it('can be described anew and taken away', async () => {
    const describe_ = `mutation ($id: ID!, $alt: WrittenTextInput!) { answer: describeCourseImage(courseId: $id, alt: $alt) {
      ... on CourseSource { imageAlt { nb nn en } } ... on Refusal { code } } }`;
    const said = await api.ask<{ answer: unknown }>(aino.id, describe_, {
      id: run.courseId,
      alt: { nb: 'To hender', en: 'Two hands' },
    });
    expect(said.data.answer).toEqual({ imageAlt: { nb: 'To hender', nn: '', en: 'Two hands' } });
    const empty = await api.ask<{ answer: unknown }>(aino.id, describe_, { id: run.courseId, alt: { nb: '' } });
    expect(empty.data.answer).toEqual({ code: 'ALT_TEXT_MISSING' });
    const remove = `mutation ($id: ID!) { answer: removeCourseImage(courseId: $id) { ... on CourseSource { image { url } } } }`;
    expect((await api.ask<{ answer: unknown }>(aino.id, remove, { id: run.courseId })).data.answer).toEqual({
      image: null,
    });
    expect(await shown()).toBeNull();
    const { rows } = await api.sql.query(`SELECT DISTINCT action FROM audit_entry WHERE object_id = $1 ORDER BY 1`, [
      run.courseId,
    ]);
    expect(rows.map(({ action }) => action as string)).toEqual([
      'COURSE_IMAGE_DESCRIBED',
      'COURSE_IMAGE_REMOVED',
      'COURSE_IMAGE_SET',
    ]);
  });
});
