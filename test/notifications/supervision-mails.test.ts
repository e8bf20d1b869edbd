import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { workAgain } from '../given/notifications.ts';
import type { GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { SupervisionStory } from './supervision-story.ts';

describe('messages about supervision', () => {
  let api: TestApi;
  let school: GivenUnit;
  let story: SupervisionStory;

  beforeAll(async () => {
    api = await startApi();
    school = await SupervisionStory.school(api);
  });
  beforeEach(async () => {
    story = await SupervisionStory.begin(api, school);
  });
  afterAll(() => api.close());

  it('tell each who takes part of a plan in one message with all dates, and not who planned it', async () => {
    await story.plan();
    await api.drain();
    expect(await story.said(story.sander)).toEqual([]); // it rests first
    await story.rest();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT']);
    expect(await story.said(story.leila)).toEqual(['PLANNED SENT']);
    expect(await story.said(story.marius)).toEqual([]);
    const [mail] = await story.to(story.sander);
    expect(mail?.subject).toBe('Du er med i veiledning');
    expect(mail?.body_text).toContain('Det er satt opp 3 møter med veiledning for deg.');
    expect(mail?.body_text).toContain('Med: Marius Testmoen');
    expect(mail?.body_text).toContain('Møte 1: torsdag 3. desember 2026 kl.\u00a014.30–15.30, Møterommet');
    expect(mail?.body_text).toContain('Møte 3: torsdag 17. desember 2026');
    expect(mail?.body_text).toContain('http://localhost:3000/veiledning');
  });

  it.each([
    ['nn', 'Du er med i rettleiing', 'Med: Marius Testmoen', 'torsdag 3. desember 2026'],
    ['en', 'You take part in supervision', 'With: Marius Testmoen', 'Thursday, 3 December 2026'],
  ])('speak %s to who reads it', async (locale, subject, withWhom, day) => {
    await api.sql.query('UPDATE person SET locale = $2 WHERE id = $1', [story.sander.id, locale]);
    await story.plan();
    await story.rest();
    const [mail] = await story.to(story.sander);
    expect(mail?.subject).toBe(subject);
    expect(mail?.body_text).toContain(withWhom);
    expect(mail?.body_text).toContain(day);
  });

  it('tell once of a meeting that is moved twice quickly, with its last time, and are made once however often', async () => {
    await story.plan();
    await story.rest();
    await story.move(story.marius, 0, '09:00');
    api.clock.advance({ seconds: 30 });
    await story.move(story.marius, 0, '11:00');
    await story.rest();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'MOVED SENT']);
    const mail = (await story.to(story.sander)).at(-1);
    expect(mail?.body_text).toContain('Når: torsdag 10. desember 2026 kl.\u00a011.00–11.45');
    expect(mail?.body_text).toContain('Sted: Elverum');
    expect(mail?.body_text).toContain(`/veiledning/${story.sessions[0]}`);
    expect(mail?.body_text).not.toContain('09.00');
    const before = await story.to(story.sander);
    await workAgain(api);
    expect(await story.to(story.sander)).toEqual(before);
    await story.move(story.marius, 0, '12:00'); // negative control: moved again later, told again
    await story.rest();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'MOVED SENT', 'MOVED SENT']);
  });

  it('tell the supervisor what a coordinator has changed', async () => {
    await story.plan();
    await story.rest();
    await story.cancel(story.aino, 1);
    await story.rest();
    expect(await story.said(story.marius)).toEqual(['CANCELLED SENT']);
    expect((await story.to(story.marius))[0]?.body_text).toContain('Med: Leila Testmoen og Sander Testmoen');
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'CANCELLED SENT']);
    expect(await story.said(story.aino)).toEqual([]);
  });

  it('that wait are not sent when they are no longer so: moved, called off, or the reader has left', async () => {
    await story.plan();
    await story.rest();
    await story.move(story.marius, 0, '09:00');
    await story.restHeld();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'MOVED PENDING']);
    await story.people(story.sander);
    await story.cancel(story.marius, 0);
    await story.rest(180);
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'MOVED CANCELLED', 'CANCELLED SENT']);
    expect(await story.said(story.leila)).toEqual(['PLANNED SENT', 'MOVED CANCELLED']);
  });

  it('tell the whole plan anew when the first letter had not left and a meeting was moved', async () => {
    await story.plan();
    await story.restHeld();
    await story.move(story.marius, 0, '09:00');
    await story.rest(120);
    expect((await story.said(story.sander)).sort()).toEqual(['PLANNED CANCELLED', 'PLANNED SENT']);
    const sent = (await story.to(story.sander)).find(({ state }) => state === 'SENT');
    expect(sent?.body_text).toContain('Møte 1: torsdag 10. desember 2026 kl.\u00a009.00–09.45, Elverum');
  });

  it('tell of a new meeting, of who comes in, and of a series that is stopped in one message', async () => {
    await story.plan();
    await story.rest();
    await story.add();
    await story.rest();
    await story.people(story.sander, story.leila, story.aino);
    await story.rest();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'ADDED SENT']);
    expect(await story.said(story.aino)).toEqual(['PLANNED SENT']);
    expect((await story.to(story.aino))[0]?.body_text).toContain('Møte 4: torsdag 14. januar 2027');
    await story.stop(story.marius);
    await story.rest();
    expect(await story.said(story.sander)).toEqual(['PLANNED SENT', 'ADDED SENT', 'STOPPED SENT']);
    expect((await story.to(story.sander)).at(-1)?.body_text).toContain('4 møter som var igjen, blir ikke holdt.');
  });
});
