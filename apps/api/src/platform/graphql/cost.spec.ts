import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { mostCost } from './cost.ts';

const schema = buildSchema(`
  type Run { id: ID! sessions: [Run!]! }
  type RunPage { runs: [Run!]! total: Int! }
  type Query { catalogue(first: Int = 50): RunPage! all: [Run!]! }
`);
const cost = (query: string, variables: Record<string, unknown> = {}): number =>
  mostCost(schema, parse(query), null, variables);

describe('mostCost', () => {
  it('counts the rows of a page once', () => {
    expect(cost('{ catalogue(first: 10) { runs { id } } }')).toBe(1 + 10 * (1 + 1));
    expect(cost('{ catalogue { runs { id } } }')).toBe(1 + 50 * (1 + 1));
  });

  it('takes other lists for 20 rows, each inside each', () => {
    expect(cost('{ all { sessions { id } } }')).toBe(1 + 20 * (1 + 20));
  });

  it('says the same whatever the variables are, so that the answer may be kept for the document', () => {
    const query = 'query ($n: Int!) { catalogue(first: $n) { total } }';
    expect(cost(query, { n: 1 })).toBe(1 + 100);
    expect(cost(query, { n: 100 })).toBe(1 + 100);
  });

  it('counts what a directive leaves out this time', () => {
    const query = 'query ($on: Boolean!) { all { id @include(if: $on) sessions @skip(if: $on) { id } } }';
    expect(cost(query, { on: true })).toBe(cost(query, { on: false }));
    expect(cost(query, { on: true })).toBe(1 + 20 * (1 + 1 + 20));
  });
});
