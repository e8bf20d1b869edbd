/** The runs that can be booked at a moment, soonest first as they come. */
export function bookableNow<Run extends { readonly opensAt: string; readonly closesAt: string }>(
  runs: readonly Run[],
  now: Date,
): readonly Run[] {
  return runs.filter(({ opensAt, closesAt }) => new Date(opensAt) <= now && now < new Date(closesAt));
}
