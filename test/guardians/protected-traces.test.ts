import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queues } from '../../apps/api/src/platform/queue/queues.ts';
import { Relay } from '../../apps/api/src/platform/queue/relay.ts';
import { trustedDocument } from '../access/trusted-document.ts';
import { releaseCanary, type Actor, type Canary } from './canary.ts';

/** Where a guardian's name or address may stand: themselves, their messages, their certificate. */
const THEIR_OWN = ['public.certificate', 'public.notification', 'public.person'];

describe('who comes to a course for guardians leaves no trace', () => {
  let canary: Canary;
  let kept: { readonly answers: number; readonly heardIn: readonly string[] };

  /** A change by the web app of that person, with a key as the app sends it, so that its answer is kept. */
  const change = async (actor: Actor, document: string, variables: object): Promise<Record<string, unknown>> => {
    const { api, cookie } = canary;
    api.clock.advance({ seconds: 1 });
    const response = await api
      .http()
      .post('/graphql')
      .set({ cookie: await cookie(actor), 'idempotency-key': crypto.randomUUID() })
      .send({ query: trustedDocument(document), variables });
    const { data, errors } = response.body as { data: Record<string, object>; errors?: unknown };
    expect({ document, errors }).toEqual({ document, errors: undefined });
    const [answer] = Object.values(data);
    expect({ document, answer }).toMatchObject({ answer: expect.not.objectContaining({ code: expect.any(String) }) });
    await api.drain();
    return answer as Record<string, unknown>;
  };
  const tables = async (): Promise<string[]> => {
    const { rows } = await canary.api.sql.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };
  /** Tables of all schemas, those of the queue among them, in which the canary is heard. */
  const heardIn = async (): Promise<string[]> => {
    const found = [];
    for (const name of await tables()) {
      const { rows } = await canary.api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM ${name} x`);
      if (rows.some(({ t }) => canary.sound.test(t))) found.push(name);
    }
    return found;
  };

  const count = async (table: string): Promise<number> =>
    (await canary.api.sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? 0;

  beforeAll(async () => {
    canary = await releaseCanary();
    const { api, ask, run, past, casts } = canary;
    const [coming, ended] = casts;
    const version = async (): Promise<number> =>
      (await api.sql.query<{ version: number }>('SELECT version FROM course_run WHERE id = $1', [run.id])).rows[0]!
        .version;
    const { rows } = await api.sql.query<{ id: string; given_name: string }>(
      `SELECT e.id, p.given_name FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.given_name IN ('Kaja', 'Nils')`,
    );
    const waiting = rows.find(({ given_name: name }) => name === 'Kaja')?.id;
    await change('coordinator', 'SetPriority', {
      enrolmentId: waiting,
      priority: 3,
      reason: 'Har ventet siden i fjor',
    });
    await change('coordinator', 'CancelSession', {
      runId: run.id,
      version: await version(),
      sessionId: run.sessionIds[1],
    });
    await change('coordinator', 'ResizeRun', { runId: run.id, version: await version(), capacity: 4 });
    await change('coordinator', 'ResendNotification', { notificationId: coming?.['notificationId'] });
    await change('its leader', 'CorrectAttendance', {
      enrolmentId: ended?.['enrolmentId'],
      sessionId: past.sessionIds[0],
      mark: 'ABSENT',
      minutes: null,
      reason: 'Feil liste',
    });
    await change('coordinator', 'RevokeCertificate', { certificateId: ended?.['certificateId'], reason: 'Feil kurs' });
    await ask.newLink('kanarifugl@amot.example');
    // Answers that are kept for a repeated request are gone after a week.
    kept = { answers: await count('repeated_request'), heardIn: await heardIn() };
    for (const day of ['2026-12-07', '2026-12-12', '2026-12-13', '2026-12-14', '2026-12-15']) {
      api.clock.set(`${day}T09:00:00Z`);
      for (let minute = 0; minute < 2; minute += 1) {
        await api.minute();
        await api.drain();
      }
    }
    await change('coordinator', 'CancelRun', { runId: run.id, version: await version(), reason: 'For få' });
    // What has been done is handed to the queue once more, so that there is something in it.
    await api.sql.query('UPDATE outbox SET completed_at = NULL, dispatched_at = NULL, run_at = $1', [api.clock.now()]);
    await api.app.get(Queues).connect();
    while ((await api.app.get(Relay).dispatch()) > 0);
  }, 90_000);
  afterAll(() => canary.close());

  it('in any table but their own, the queue’s among them', async () => {
    for (const filled of ['audit_entry', 'outbox', 'enrolment_event', 'bullmq.job'])
      expect({ filled, some: (await count(filled)) > 5 }).toEqual({ filled, some: true });
    expect(kept.answers).toBeGreaterThan(5);
    expect(kept.heardIn).toEqual(THEIR_OWN);
    expect(await heardIn()).toEqual(THEIR_OWN);
  });

  it('that would not be found (negative control)', async () => {
    const { sql, clock } = canary.api;
    await sql.query(
      `INSERT INTO audit_entry (at, action, object_type, object_id, change) VALUES ($1, 'PLANTED', 'RUN', $2, '{"name": "Kari Kanarimoen"}')`,
      [clock.now(), canary.run.id],
    );
    await sql.query(`UPDATE bullmq.job SET data = '{"to": "kanarifugl@amot.example"}'`);
    expect(await heardIn()).toEqual(['bullmq.job', 'public.audit_entry', ...THEIR_OWN]);
  });

  it('in a message to anybody else, of any kind', async () => {
    const { rows } = await canary.api.sql.query<{ kind: string; theirs: boolean; t: string }>(
      `SELECT n.kind, p.family_name = 'Kanarimoen' AS theirs, to_jsonb(n)::text AS t FROM notification n JOIN person p ON p.id = n.recipient_id`,
    );
    const kinds = (theirs: boolean): string[] =>
      [...new Set(rows.filter((row) => row.theirs === theirs).map(({ kind }) => kind))].sort();
    expect(kinds(true)).toEqual(expect.arrayContaining(['ATTENDANCE_CORRECTED', 'CERTIFICATE_REVOKED', 'PROMOTED']));
    expect(kinds(false)).toEqual(
      expect.arrayContaining(['ATTENDANCE_MISSING', 'RUN_CANCELLED', 'SESSIONS_CHANGED', 'SESSION_REMINDER']),
    );
    expect(rows.some(({ theirs, t }) => theirs && canary.sound.test(t))).toBe(true); // the control
    expect(rows.filter(({ theirs, t }) => !theirs && canary.sound.test(t))).toEqual([]);
  });

  it('in the log', () => {
    expect(canary.log.lines().length).toBeGreaterThan(10);
    expect(canary.log.text()).not.toMatch(canary.sound);
  });
});
