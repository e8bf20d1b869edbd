/** Course ids with the ids of what each requires. */
export type Requirements = ReadonlyMap<string, readonly string[]>;

/**
 * True when a course that requires these would, through whatever they require, require itself. Looks at each course once,
 * so that a cycle that is already there does not hold it for ever.
 */
export function requiresItself(courseId: string, requires: readonly string[], known: Requirements): boolean {
  const seen = new Set<string>();
  const waiting = [...requires];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === courseId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(known.get(next) ?? []));
  }
  return false;
}
