import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GivenPerson, GivenUnit } from '../given/organisation.ts';
import { givenPresence } from '../given/supervision.ts';
import { hearLog, type HeardLog } from '../guardians/heard-log.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from '../supervision/writing.ts';
import { SupervisionStory } from './supervision-story.ts';

/** What nobody may read in a message, and whoever writes it there by mistake is heard. */
const SOUND = /Kanari/i;

describe('reminders of supervision, and what no message holds', () => {
  let api: TestApi;
  let log: HeardLog;
  let school: GivenUnit;
  let story: SupervisionStory;

  beforeAll(async () => {
    log = hearLog();
    api = await startApi({ env: { LOG_LEVEL: 'debug' } });
    school = await SupervisionStory.school(api);
  });
  beforeEach(async () => {
    story = await SupervisionStory.begin(api, school);
  });
  afterAll(async () => {
    await api.close();
    log.stop();
  });

  it('remind everybody once, the supervisor too, at noon the day before; not of what was just moved, held or called off', async () => {
    await story.plan();
    await story.rest();
    await api.sql.query(`UPDATE outbox SET completed_at = now() WHERE completed_at IS NULL`);
    const live = async (at: string): Promise<void> => {
      api.clock.set(at);
      await api.minute();
      await api.drain();
    };
    const reminders = async (person: GivenPerson) =>
      (await story.said(person)).filter((one) => one.startsWith('REMINDER'));
    await live('2026-12-02T10:59:00Z');
    expect(await reminders(story.sander)).toEqual([]);
    for (const at of ['2026-12-02T11:00:00Z', '2026-12-02T11:01:00Z', '2026-12-02T15:00:00Z']) await live(at);
    for (const person of [story.marius, story.sander, story.leila])
      expect(await reminders(person)).toEqual(['REMINDER SENT']);
    expect((await story.to(story.marius)).at(-1)?.body_text).toContain('Du har møte 1 i veiledningen i morgen.');
    await live('2026-12-03T14:00:00Z');
    await givenPresence(api.sql, story.sessions[0], [story.sander]);
    api.clock.set('2026-12-09T09:00:00Z');
    await story.cancel(story.marius, 1);
    await live('2026-12-09T12:00:00Z'); // the day before the second one
    api.clock.set('2026-12-16T12:00:00Z'); // after noon of the day before the third one
    await story.move(story.marius, 2, '15:00', '2026-12-17');
    await live('2026-12-16T13:00:00Z');
    expect(await reminders(story.sander)).toEqual(['REMINDER SENT']);
    expect((await story.said(story.sander)).slice(-2)).toEqual(['CANCELLED SENT', 'MOVED SENT']);
  });

  it('hold no title, goal, agenda, note or reason: not in mails, outbox, queue or log', async () => {
    await story.plan();
    await writing(api).agenda(story.sander, story.sessions[0], 'Kanaridagsorden');
    await story.rest();
    await writing(api).note(story.marius, story.sessions[0], 'Kanarireferat');
    await story.move(story.aino, 0, '09:00');
    await story.rest();
    await story.add();
    await story.cancel(story.aino, 1);
    await story.rest();
    api.clock.set('2026-12-09T11:30:00Z');
    await api.minute();
    await api.drain();
    await story.stop(story.aino);
    await story.rest();
    const kinds = await api.sql.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM notification WHERE kind LIKE 'SUPERVISION_%'`,
    );
    expect(kinds.rows).toHaveLength(6);
    for (const table of ['notification', 'outbox', 'audit_entry']) {
      const { rows } = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM ${table} x`);
      expect(rows.length).toBeGreaterThan(4);
      expect(rows.filter(({ t }) => SOUND.test(t))).toEqual([]);
    }
    expect(log.lines().length).toBeGreaterThan(5);
    expect(log.text()).not.toMatch(SOUND);
    // Negative control: the words are there, where they belong, and would be heard.
    const { rows } = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM supervision_session x`);
    expect(rows.some(({ t }) => SOUND.test(t))).toBe(true);
  });
});
