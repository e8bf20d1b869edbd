import { AccessLinks } from '../../apps/api/src/guardians/access-links.ts';
import { Sessions } from '../../apps/api/src/access/session.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { hearLog, type HeardLog } from './heard-log.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

/** A piece of the name for whoever searches; an answer that repeats what was asked does not sound like the canary. */
export const HALF_A_NAME = 'Kanari';

/** Those who must be told nothing, the last two though they take part in the same run. */
export const strangers = [
  'anonymous',
  'guardian',
  'employee',
  'unit leader',
  'sector leader',
  'coordinator elsewhere',
  'course leader of another run',
  'system admin',
  'employee in the run',
  'guardian in the run',
] as const;
export type Actor = (typeof strangers)[number] | 'coordinator' | 'its leader';

/** One run the canary is in, with the id that each argument of that name may be given. */
export type Cast = Readonly<Record<string, string | number>>;

export interface Canary {
  readonly api: TestApi;
  /** What no stranger may ever read: names and addresses of the guardians of this story, and the links that were sent to them. */
  readonly sound: RegExp;
  readonly ask: Guardian;
  /** The run that comes, with the canary in it, waiting for it and not yet confirmed; and one that has ended with a certificate. */
  readonly run: GivenRun;
  readonly past: GivenRun;
  readonly casts: readonly Cast[];
  readonly people: ReadonlyMap<Actor, GivenPerson>;
  readonly log: HeardLog;
  /** A cookie of that actor that nobody has used; '' for nobody. */
  readonly cookie: (actor: Actor) => Promise<string>;
  readonly close: () => Promise<void>;
}

const BEFORE = '2026-11-02T11:00:00Z';
const TODAY = '2026-11-23T11:00:00Z';

/** A course for guardians with the canary in every standing it can have, and everybody who might want to know. */
export async function releaseCanary(webFolder?: string): Promise<Canary> {
  const log = hearLog();
  const api = await startApi({ now: BEFORE, env: { LOG_LEVEL: 'debug' }, ...(webFolder && { webFolder }) });
  const ask = guardianThrough(api);
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE', parent: sector });
  const guardians = { audience: 'GUARDIAN', type: 'COSP_GUARDIAN', completionRule: { minSessions: 1 } };
  const past = await givenRun(api.sql, clinic, { ...guardians, startsAt: '2026-11-09T08:00:00Z' });
  const run = await givenRun(api.sql, clinic, { ...guardians, capacity: 3 });
  const people = await givenPeople(api, { sector, clinic, run });
  for (const { id } of [past, run])
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [
      id,
      people.get('its leader')?.id,
    ]);
  await ask.placed(past.id, 'kanarifugl@amot.example', { name: 'Kari Kanarimoen' });
  await ask.placed(run.id, 'nabo@amot.example', { name: 'Nils Nabomoen' });
  await givenEnrolment(api.sql, run, people.get('employee in the run')!);
  await ask.placed(run.id, 'kanarifugl@amot.example', { name: 'Kari Kanarimoen' });
  await ask.placed(run.id, 'kanarifugl3@amot.example', { name: 'Kaja Kanarimoen' });
  api.clock.set(TODAY);
  await endRun(api, past, people.get('coordinator')!);
  await ask.signUp(run.id, 'kanarifugl2@amot.example', { name: 'Ola Kanarimoen' });
  await api.drain();
  const casts = await Promise.all([run, past].map((one) => castOf(api, one, clinic)));
  const cookie = async (actor: Actor): Promise<string> => {
    if (actor === 'anonymous') return '';
    if (actor === 'guardian in the run') return `guardian=${await openPage(api, 'nabo@amot.example')}`;
    return `session=${await api.app.get(Sessions).open(people.get(actor)?.id ?? '')}`;
  };
  const close = async (): Promise<void> => {
    await api.close();
    log.stop();
  };
  return { api, sound: await soundOf(api), ask, run, past, casts, people, log, cookie, close };
}

interface Place {
  readonly sector: GivenUnit;
  readonly clinic: GivenUnit;
  readonly run: GivenRun;
}

async function givenPeople(api: TestApi, { sector, clinic }: Place): Promise<Map<Actor, GivenPerson>> {
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const someone = async (name: string, role: string | null, unit: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, name, unit);
    if (role) await givenRole(api.sql, person, role, unit);
    return person;
  };
  return new Map<Actor, GivenPerson>([
    ['guardian', await givenPerson(api.sql, 'En Annen')],
    ['employee', await someone('Sander', null, clinic)],
    ['employee in the run', await someone('Siri', null, clinic)],
    ['unit leader', await someone('Oda', 'UNIT_LEADER', clinic)],
    ['sector leader', await someone('Vilja', 'SECTOR_LEADER', sector)],
    ['coordinator elsewhere', await someone('Torbjørn', 'COURSE_COORDINATOR', school)],
    ['course leader of another run', await someone('Liv', 'COURSE_LEADER', sector)],
    ['system admin', await someone('Ingunn', 'SYSTEM_ADMIN', sector)],
    ['coordinator', await someone('Aino', 'COURSE_COORDINATOR', clinic)],
    ['its leader', await someone('Marius', 'COURSE_LEADER', clinic)],
  ]);
}

/** Everybody was there; the run ends, and the certificate is made. */
async function endRun(api: TestApi, run: GivenRun, by: GivenPerson): Promise<void> {
  await api.sql.query(
    `INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at)
     SELECT e.id, s.id, 'PRESENT', $2, $3 FROM enrolment e JOIN course_session s ON s.run_id = e.run_id WHERE e.run_id = $1`,
    [run.id, by.id, TODAY],
  );
  const query =
    'mutation ($r: ID!) { completeRun(runId: $r) { ... on RunCompletion { completed } ... on Refusal { code } } }';
  const { data } = await api.ask<{ completeRun: { completed?: number } }>(by.id, query, { r: run.id });
  if (data.completeRun.completed !== 1) throw new Error(`The run has not ended: ${JSON.stringify(data)}`);
}

async function castOf(api: TestApi, run: GivenRun, clinic: GivenUnit): Promise<Cast> {
  const { rows } = await api.sql.query<Record<string, string | number>>(
    `SELECT e.id AS "enrolmentId", p.id AS "personId", g.id AS "signUpId", n.id AS "notificationId",
        coalesce(f.id, '00000000-0000-4000-8000-000000000000') AS "certificateId", r.version
      FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN person p ON p.id = e.person_id
      JOIN guardian_sign_up g ON g.enrolment_id = e.id LEFT JOIN certificate f ON f.enrolment_id = e.id
      JOIN LATERAL (SELECT id FROM notification WHERE recipient_id = p.id ORDER BY created_at DESC LIMIT 1) n ON true
      WHERE r.id = $1 AND p.given_name = 'Kari'`,
    [run.id],
  );
  const [missedId = '', takenId = ''] = run.sessionIds;
  return {
    runId: run.id,
    courseId: run.courseId,
    sessionId: missedId,
    missedId,
    takenId,
    unitId: clinic.id,
    ...rows[0],
  };
}

async function soundOf(api: TestApi): Promise<RegExp> {
  const { rows } = await api.sql.query<{ token: string }>(
    `SELECT DISTINCT (regexp_matches(body_text, '#([A-Za-z0-9_-]{43})', 'g'))[1] AS token FROM notification WHERE address LIKE 'kanarifugl%'`,
  );
  if (rows.length < 4) throw new Error('The canary has got too few links');
  return new RegExp(['kanarimoen', 'kanarifugl', ...rows.map(({ token }) => token)].join('|'), 'i');
}

async function openPage(api: TestApi, email: string): Promise<string> {
  const { rows } = await api.sql.query<{ id: string }>(
    'SELECT g.id FROM guardian_sign_up g JOIN person p ON p.id = g.person_id WHERE p.email = $1',
    [email],
  );
  return api.app.get(AccessLinks).issue(api.app.get(Database).reader(), rows[0]!.id, 'OPEN_PAGE', api.clock.now());
}
