const MOST = 3;
/** Of the letters of both, in threes; less is no likeness. */
const LEAST = 0.25;

/** The names that look most like what was written, the nearest first; at most three. */
export function nearNames(written: string, names: readonly string[]): string[] {
  const wanted = threes(written);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(wanted, threes(name)) }))
    .filter((one) => one.likeness >= LEAST)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function threes(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase().trim()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** 1: the same; 0: nothing in common. What is written may be a part of the name, so the shorter of the two weighs most. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((three) => other.has(three)).length;
  return both / Math.max(1, (one.size + Math.min(one.size, other.size)) / 2);
}
