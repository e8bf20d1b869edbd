import { by, parent } from './rules.ts';

/** The own staff at a glance, for those who lead them. */
export const myStaffQueries = { myStaff: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit') } as const;

export const myStaffTypes = {
  MyStaff: parent('asOf', 'people', 'units'),
  StaffAway: parent('course', 'endsAt', 'leads', 'runId', 'startsAt'),
  MyStaffMember: parent('away', 'missing', 'person', 'programs', 'renewals', 'title', 'unit', 'waiting'),
  StaffProgram: parent('doneMinutes', 'late', 'programId', 'state', 'title', 'wantedMinutes'),
  StaffRenewal: parent('competenceId', 'expiresOn', 'lapsed', 'name'),
  StaffWaiting: parent('applications', 'bookings', 'competences', 'ownWork'),
} as const;
