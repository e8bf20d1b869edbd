/** Numbers of people between one and this are not told to those who may not see the cases. */
export const FEWEST_TOLD = 5;

/** Numbers that add up: the parts are the sum. Each is a place in the list of numbers. */
export interface Line {
  readonly parts: readonly number[];
  readonly sum: number;
}

/**
 * Which numbers are hidden: those of 1–4 people, and as many others as it takes so that none of them can be computed from
 * sums and the numbers that are left. `hidden` are hidden already. Nothing is told about which of the two a number is.
 */
export function protect(
  people: readonly number[],
  lines: readonly Line[],
  hidden: Iterable<number> = [],
): ReadonlySet<number> {
  const away = new Set(hidden);
  people.forEach((count, at) => {
    if (count > 0 && count < FEWEST_TOLD) away.add(at);
  });
  for (;;) {
    const next = weakest(people, lines, away);
    if (next === undefined) return away;
    away.add(next);
  }
}

/** The number to hide next: the smallest of a line that would tell a hidden one; a sum only when nothing else is left. */
function weakest(people: readonly number[], lines: readonly Line[], away: ReadonlySet<number>): number | undefined {
  for (const line of lines) {
    if (tells(people, line, away)) {
      const next = smallest(people, line, away);
      if (next !== undefined) return next;
    }
  }
  for (const known of computed(lines, away)) {
    for (const line of lines) {
      const next = [...line.parts, line.sum].includes(known) ? smallest(people, line, away) : undefined;
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

function tells(people: readonly number[], { parts, sum }: Line, away: ReadonlySet<number>): boolean {
  const unseen = parts.filter((part) => away.has(part));
  if (away.has(sum)) return unseen.length === 0;
  if (unseen.length === 0) return false;
  const together = unseen.reduce((total, part) => total + (people[part] ?? 0), 0);
  // Two at least, five people at least, and more people than numbers: otherwise each of them is one.
  const holdsNone = unseen.some((part) => people[part] === 0);
  return unseen.length < 2 || together < FEWEST_TOLD || (together <= unseen.length && !holdsNone);
}

function smallest(people: readonly number[], { parts, sum }: Line, away: ReadonlySet<number>): number | undefined {
  const size = (at: number): number => people[at] || Number.MAX_SAFE_INTEGER;
  const [next] = parts.filter((part) => !away.has(part)).toSorted((one, other) => size(one) - size(other));
  return next ?? (away.has(sum) ? undefined : sum);
}

/** Hidden numbers that follow from all lines together (a row of the reduced system with one unknown). */
export function computed(lines: readonly Line[], away: ReadonlySet<number>): number[] {
  const unknown = [...away];
  const rows = lines
    .map(({ parts, sum }) => unknown.map((at) => (at === sum ? -1 : 0) + parts.filter((part) => part === at).length))
    .filter((row) => row.some((factor) => factor !== 0));
  let top = 0;
  for (let column = 0; column < unknown.length && top < rows.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= top && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot] as number[], rows[top] as number[]];
    const lead = rows[top] as number[];
    const scale = lead[column] ?? 1;
    rows[top] = lead.map((factor) => factor / scale);
    for (const [at, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (at !== top && times !== 0) rows[at] = row.map((factor, n) => factor - times * (rows[top]?.[n] ?? 0));
    }
    top += 1;
  }
  return rows.flatMap((row) => {
    const left = unknown.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
    return left.length === 1 ? left : [];
  });
}
