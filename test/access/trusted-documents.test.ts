import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isInputType, Kind, typeFromAST, type GraphQLSchema, type NamedTypeNode } from 'graphql';
import { Sessions } from '../../apps/api/src/access/session.ts';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';
import { inventedValue } from './invented-arguments.ts';
import { production } from './production.ts';
import { operationOf, trustedDocument, trustedDocuments } from './trusted-document.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const CATALOGUE = '{ catalogue { total } }';

describe('in production the API answers what its own web apps ask, and nothing else', () => {
  let api: TestApi;
  let schema: GraphQLSchema;

  const send = async (body: object, cookie = ''): Promise<{ status: number; code: string | undefined }> => {
    const response = await api.http().post('/graphql').set('cookie', cookie).send(body);
    return { status: response.status, code: (response.body as Answer<unknown>).errors?.[0]?.extensions.code };
  };

  beforeAll(async () => {
    api = await startApi({ env: production });
    ({ schema } = api.app.get(GraphQLSchemaHost));
  });
  afterAll(() => api.close());

  it.each([
    ['a query of one’s own', { query: CATALOGUE }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    [
      'a known query with one more field',
      { query: trustedDocument('SignInWays').replace('signInUrl', 'signInUrl product { version }') },
    ],
    ['an unknown hash', persisted(hash(CATALOGUE))],
    ['a hash with a text of one’s own', { query: CATALOGUE, ...persisted(hash(trustedDocument('SignInWays'))) }],
    ['a text together with its own hash, as if to register it', { query: CATALOGUE, ...persisted(hash(CATALOGUE)) }],
    ['a hash that is an object’s own word', persisted('constructor')],
    ['nothing', {}],
    ['several at once', [{ query: CATALOGUE }]],
  ])('refuses %s', async (_case, body) => {
    expect(await send(body)).toEqual({ status: 400, code: 'DOCUMENT_UNKNOWN' });
  });

  it('answers a known text, and its hash alone', async () => {
    const text = trustedDocument('SignInWays');
    expect(await send({ query: text })).toEqual({ status: 200, code: undefined });
    expect(await send(persisted(hash(text)))).toEqual({ status: 200, code: undefined });
  });

  it.each(['/graphql', '/%67raphql', '/graphql?x=1', '/graphql/', '//graphql', '/GRAPHQL'])(
    'does not take a query of one’s own at %s, by any method',
    async (path) => {
      const preflight = { 'apollo-require-preflight': '1' };
      for (const method of ['get', 'post', 'put', 'patch', 'delete', 'options'] as const) {
        const answer = await api
          .http()
          [method](path)
          .set(preflight)
          .query({ query: CATALOGUE })
          .send({ query: CATALOGUE });
        expect([method, path, answer.status >= 400, answer.text.includes('"data"')]).toEqual([
          method,
          path,
          true,
          false,
        ]);
      }
    },
  );

  it.each([
    'null',
    '"{ catalogue { total } }"',
    '5',
    '',
    '{"query":',
    '[]',
    '{"query":5}',
    '{"query":null,"extensions":5}',
  ])('refuses the body %s without falling over', async (body) => {
    const answer = await api.http().post('/graphql').set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(400);
  });

  it('can answer every document of both apps: none is broken, unknown or too costly', async () => {
    const unit = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const everybody = await givenPerson(api.sql, 'Alle', unit);
    for (const role of ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'COURSE_LEADER', 'SYSTEM_ADMIN'])
      await givenRole(api.sql, everybody, role, unit);
    const found: string[] = [];
    for (const [sha256Hash, text] of Object.entries(trustedDocuments)) {
      const operation = operationOf(text);
      const needed = (operation.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
      const variables = Object.fromEntries(
        needed.map(({ variable, type }) => {
          const declared = typeFromAST(schema, type as NamedTypeNode);
          return [variable.name.value, isInputType(declared) ? inventedValue(declared) : null];
        }),
      );
      const cookie = `__Host-session=${await api.app.get(Sessions).open(everybody.id)}`;
      const { status, code } = await send({ ...persisted(sha256Hash), variables }, cookie);
      if (status !== 200 || code !== undefined) found.push(`${operation.name?.value}: ${status} ${code}`);
    }
    expect(Object.keys(trustedDocuments).length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('says nothing of its schema to who guesses', async () => {
    const answer = await api.http().post('/graphql').send({ query: '{ catalog { total } }' });
    expect(JSON.stringify(answer.body)).not.toMatch(/Did you mean|catalogue/);
  });
});
