import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const files = globSync('libs/ui/src/**/*.{ts,tsx}', { cwd: root });

/** Words of the domain, in both languages of the code base. Source: docs/glossary and the order of the domains. */
const domain =
  /\b(courses?|enrol\w*|seats?|waitlist|attendance|supervision|employees?|guardians?|certificates?|indicators?|cos-?p|kurs\w*|påmeld\w*|venteliste|veiledning|videreutdanning|fagdag|ansatt\w*|foresatt\w*|kommune)\b/i;

describe('libs/ui', () => {
  it('knows no word of the domain', () => {
    expect(files.length).toBeGreaterThan(40);
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (domain.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(domain.test('export function SeatMeter() { return "seats left"; }')).toBe(true);
    expect(domain.test('a capacity meter')).toBe(false);
  });
});
