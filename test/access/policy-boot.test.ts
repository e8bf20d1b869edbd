import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, extendSchema, isObjectType, parse, printSchema, type GraphQLSchema } from 'graphql';
import { policy } from '../../apps/api/src/access/policy/index.ts';
import { applyPolicy, type PolicyTable } from '../../apps/api/src/platform/graphql/policy.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('the policy table stands between the schema and the boot', () => {
  let api: TestApi;
  let sdl: string;

  /** The running API's schema, fresh: no rule put on it yet. */
  const schema = (): GraphQLSchema => buildSchema(sdl);
  const without = (type: string, field: string): PolicyTable => {
    const rows = Object.entries(policy[type] ?? {}).filter(([name]) => name !== field);
    return { ...policy, [type]: Object.fromEntries(rows) };
  };

  beforeAll(async () => {
    api = await startApi();
    sdl = printSchema(api.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(() => api.close());

  it('lets the schema through when every field has its row (negative control)', () => {
    expect(() => applyPolicy(schema(), policy)).not.toThrow();
  });

  it('stops the boot for any single field without a row, and names it', () => {
    const places: string[] = [];
    for (const type of Object.values(schema().getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.keys(type.getFields())) {
        places.push(`${type.name}.${field}`);
        expect(() => applyPolicy(schema(), without(type.name, field))).toThrow(`no row for [${type.name}.${field}]`);
      }
    }
    expect(places.length).toBeGreaterThan(200);
  });

  it('stops it for a field that is added to the schema, also on a type of its own', () => {
    const grown = extendSchema(schema(), parse('extend type Query { secrets: Secret } type Secret { text: String }'));
    expect(() => applyPolicy(grown, policy)).toThrow('no row for [Query.secrets, Secret.text]');
  });

  it('stops it for a row whose field is gone', () => {
    const stale = { ...policy, Query: { ...policy['Query'], gone: { who: 'ANYONE', relation: 'public' } as const } };
    expect(() => applyPolicy(schema(), stale)).toThrow('no field for [Query.gone]');
  });

  it('gives every root field a rule of its own: nothing is reached because its parent was', () => {
    const roots = { ...policy['Query'], ...policy['Mutation'] };
    expect(Object.entries(roots).filter(([, row]) => row === 'parent')).toEqual([]);
  });

  it('has few rules below the roots; each is tested by name (who-runs-it, make-up, ranking, stand-down)', () => {
    const below = Object.entries(policy)
      .filter(([type]) => type !== 'Query' && type !== 'Mutation')
      .flatMap(([type, fields]) => Object.entries(fields).map(([name, row]) => ({ place: `${type}.${name}`, row })));
    const named = below.filter(({ row }) => row !== 'parent').map(({ place }) => place);
    expect(named.toSorted()).toEqual([
      'ApplicationRound.applicationCount',
      'ApplicationRound.grantedNok',
      'CourseRun.consequence',
      'CourseRun.participants',
      'CourseRun.steps',
      'CourseSession.guests',
      'FurtherEducationApplication.overBudgetReason',
      'FurtherEducationApplication.rank',
      'FurtherEducationApplication.standDowns',
    ]);
  });
});
