import type { MittValgCoverageQuery, MittValgStaffQuery } from '@kompetanse/contract/admin';

export type Coverage = MittValgCoverageQuery['mittValgCoverage'][number];
export type CoveragePerson = NonNullable<MittValgStaffQuery['mittValgStaff']>[number];
export type CoveragePoint = MittValgCoverageQuery['mittValgOverTime'][number];
type Counts = Pick<Coverage, 'staff' | 'covered' | 'planned'>;

/** Share of the staff that has completed, 0 to 1; nobody employed counts as nothing covered. */
export function shareOf({ staff, covered }: Pick<Counts, 'staff' | 'covered'>): number {
  return staff === 0 ? 0 : covered / staff;
}

/** Those who neither have completed nor have a seat. */
export function missingOf({ staff, covered, planned }: Counts): number {
  return Math.max(0, staff - covered - planned);
}

/** The counts of all units together. */
export function sumOf(units: readonly Counts[]): Counts {
  return units.reduce<Counts>(
    (sum, unit) => ({
      staff: sum.staff + unit.staff,
      covered: sum.covered + unit.covered,
      planned: sum.planned + unit.planned,
    }),
    { staff: 0, covered: 0, planned: 0 },
  );
}

/** The lowest share first, and among equals the one where most people lack it. */
export function lowestFirst(units: readonly Coverage[]): readonly Coverage[] {
  return units.toSorted((one, other) => shareOf(one) - shareOf(other) || missingOf(other) - missingOf(one));
}

/** Kindergartens and schools together on one day. */
export function wholeOf({ kindergartens, schools }: CoveragePoint): Pick<Counts, 'staff' | 'covered'> {
  return { staff: kindergartens.staff + schools.staff, covered: kindergartens.covered + schools.covered };
}
