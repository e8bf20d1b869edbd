interface Unit {
  readonly id: string;
  readonly parentId: string | null;
}

/** The units led, with all below; parents come before children. */
export function unitsBelow<Found extends Unit>(units: readonly Found[], led: ReadonlySet<string>): readonly Found[] {
  const mine = new Set<string>();
  for (const { id, parentId } of units) if (led.has(id) || (parentId !== null && mine.has(parentId))) mine.add(id);
  return units.filter(({ id }) => mine.has(id));
}
