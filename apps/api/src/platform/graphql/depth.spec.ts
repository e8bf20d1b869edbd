import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { depthOf } from './depth.ts';

const depth = (query: string): number => depthOf(parse(query));

describe('depthOf', () => {
  it('counts fields inside fields, the deepest branch of all', () => {
    expect(depth('{ a }')).toBe(1);
    expect(depth('{ a b { c } d { e { f } } }')).toBe(3);
  });

  it('writes fragments out, and counts none for a condition on a type', () => {
    expect(depth('{ a { ...x } } fragment x on T { b { ... on U { c } } }')).toBe(3);
    expect(depth('{ a { ... on T { ... on U { b } } } }')).toBe(2);
  });

  it('looks at the deepest operation, and at no fragment that is not used', () => {
    expect(depth('query A { a } query B { a { b } } fragment unused on T { a { b { c { d } } } }')).toBe(2);
  });

  it('does not take longer for fragments that multiply', () => {
    const spread = (n: number): string => Array.from({ length: 10 }, (_, i) => `a${i}: a { ...f${n} }`).join(' ');
    const levels = Array.from({ length: 30 }, (_, n) => `fragment f${n} on T { ${n < 29 ? spread(n + 1) : 'a'} }`);
    expect(depth(`{ ...f0 } ${levels.join(' ')}`)).toBe(30);
  });
});
