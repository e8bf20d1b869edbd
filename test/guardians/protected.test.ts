import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { inventedValue } from '../access/invented-arguments.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

const CANARY = /kanarimoen|kanarifugl/i;
const DEPTH = 4;

/** Every field that can be asked without arguments, to a depth; names of unions' members are put apart. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (depth === 0) return '{ __typename }';
  if (isUnionType(type))
    return `{ ${type
      .getTypes()
      .map((one) => `... on ${one.name} ${selection(one, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter(
    (field) => !field.args.some((argument) => isNonNullType(argument.type)),
  );
  const parts = fields.map((field) => {
    const inner = getNamedType(field.type);
    return isLeafType(inner) ? field.name : depth > 1 ? `${field.name} ${selection(inner, depth - 1)}` : '';
  });
  return `{ __typename ${parts.filter(Boolean).join(' ')} }`;
}

describe('who comes to a course for guardians', () => {
  let api: TestApi;
  let ask: Guardian;
  let run: GivenRun;
  const people = new Map<string, GivenPerson | null>();

  /** Asks one root field to its depth, with the ids of the run where an id is asked for. Answers the whole text of the answer. */
  const told = async (person: GivenPerson | null, field: GraphQLField<unknown, unknown>): Promise<string> => {
    const needed = field.args.filter((argument) => isNonNullType(argument.type));
    const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
    const answers = [];
    for (const id of [run.id, run.courseId, run.sessionIds[0]]) {
      const variables = Object.fromEntries(
        needed.map(({ name, type }) => [name, String(getNamedType(type)) === 'ID' ? id : inventedValue(type)]),
      );
      for (let depth = DEPTH; depth > 0; depth -= 1) {
        const query = `query ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection(getNamedType(field.type), depth)} }`;
        const answer = await api.ask<unknown>(person?.id ?? null, query, variables);
        answers.push(JSON.stringify(answer));
        if (answer.data) break; // too deep for the limits, or one field of it not allowed: ask less
      }
      if (needed.length === 0) break;
    }
    return answers.join('\n');
  };
  const where = async (actor: string): Promise<string[]> => {
    const fields = Object.values(api.app.get(GraphQLSchemaHost).schema.getQueryType()!.getFields());
    const found = [];
    for (const field of fields) if (CANARY.test(await told(people.get(actor) ?? null, field))) found.push(field.name);
    return found;
  };

  beforeAll(async () => {
    api = await startApi();
    ask = guardianThrough(api);
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE', parent: sector });
    const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    run = await givenRun(api.sql, clinic, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN' });
    await ask.placed(run.id, 'kanarifugl@amot.example', { name: 'Kari Kanarimoen' });
    await ask.signUp(run.id, 'kanarifugl2@amot.example', { name: 'Ola Kanarimoen' });
    await api.drain();
    const someone = async (name: string, role: string | null, unit = sector): Promise<GivenPerson> => {
      const person = await givenPerson(api.sql, name, unit);
      if (role) await givenRole(api.sql, person, role, unit);
      return person;
    };
    people.set('anonymous', null);
    people.set('guardian', await givenPerson(api.sql, 'En Annen'));
    people.set('employee', await someone('Sander', null, clinic));
    people.set('unit leader', await someone('Oda', 'UNIT_LEADER', clinic));
    people.set('sector leader', await someone('Vilja', 'SECTOR_LEADER'));
    people.set('coordinator elsewhere', await someone('Torbjørn', 'COURSE_COORDINATOR', school));
    people.set('course leader of another run', await someone('Liv', 'COURSE_LEADER'));
    people.set('system admin', await someone('Ingunn', 'SYSTEM_ADMIN'));
    people.set('coordinator', await someone('Aino', 'COURSE_COORDINATOR', clinic));
    const marius = await someone('Marius', 'COURSE_LEADER', clinic);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    people.set('its leader', marius);
  }, 60_000);
  afterAll(() => api.close());

  it.each([
    'anonymous',
    'guardian',
    'employee',
    'unit leader',
    'sector leader',
    'coordinator elsewhere',
    'course leader of another run',
    'system admin',
  ])('is told nowhere to: %s', async (actor) => {
    expect(await where(actor)).toEqual([]);
  });

  it('is told to those who run it (negative control)', async () => {
    expect(await where('its leader')).toContain('courseRun');
    const found = await where('coordinator');
    expect(found).toEqual(expect.arrayContaining(['courseRun', 'outbox']));
  }, 30_000);

  it('stands in Utboks for others as kind and state only, and can be neither shown nor sent again', async () => {
    const admin = people.get('system admin')!;
    const { rows } = await api.sql.query<{ id: string }>(`SELECT id FROM notification WHERE kind = 'ENROLLED'`);
    const id = rows[0]!.id;
    const { data } = await api.ask<{ notification: object }>(
      admin.id,
      'query ($id: ID!) { notification(id: $id) { kind closed state recipientName address subject text } }',
      { id },
    );
    expect(data.notification).toEqual({
      kind: 'ENROLLED',
      closed: true,
      state: 'SENT',
      recipientName: '–',
      address: '–',
      subject: '–',
      text: '–',
    });
    const preview = async (person: GivenPerson): Promise<number> =>
      (
        await api
          .http()
          .get(`/outbox/${id}/preview`)
          .set('cookie', await api.cookie(person.id))
      ).status;
    expect([await preview(admin), await preview(people.get('coordinator')!)]).toEqual([404, 200]);
    const again = await api.ask<{ a: object }>(
      admin.id,
      'mutation ($id: ID!) { a: resendNotification(notificationId: $id) { ... on Refusal { code } } }',
      { id },
    );
    expect(again.data.a).toEqual({ code: 'NOT_FOUND' });
  });

  it('is in no audit entry, outbox row or count of limits', async () => {
    for (const table of ['audit_entry', 'outbox', 'asking_limit', 'repeated_request', 'enrolment_event']) {
      const { rows } = await api.sql.query<{ t: string }>(`SELECT to_jsonb(x)::text AS t FROM ${table} x`);
      expect(rows.filter(({ t }) => CANARY.test(t))).toEqual([]);
    }
  });
});
