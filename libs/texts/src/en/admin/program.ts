import type { program as nb } from '../../nb/admin/program.ts';

/** The programme: coverage of Mitt valg. */
export const program: typeof nb = {
  title: 'Mitt valg: coverage',
  lead: 'Measure 9 of the plan. How many of the staff of each kindergarten, school and after-school care have completed Mitt valg.',
  share: 'Coverage in all',
  shareNote: (covered, staff) => `${covered} of ${staff} employees`,
  lowest: 'Units without anyone',
  lowestNote: 'No employee has completed yet',
  planned: 'Have a seat on a course',
  plannedNote: 'Of those who have not completed',
  tableTitle: 'Unit by unit, the lowest coverage first',
  unit: 'Unit',
  kind: 'Kind',
  staff: 'Staff',
  covered: 'Completed',
  plannedShort: 'Have a seat',
  missing: 'Missing',
  coverage: 'Coverage',
  bar: (covered, planned) => `${covered} have completed, and ${planned} have a seat`,
  legendCovered: 'Completed',
  legendPlanned: 'Have a seat on a course',
  empty: 'No units to show',
  emptyText: 'The kindergartens, schools and after-school care you lead or coordinate come here.',
};
