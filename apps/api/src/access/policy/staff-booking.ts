import { by, parent, signedIn } from './rules.ts';

const booksOthers = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;

/** Booking and inviting others: leaders for those they lead, coordinators for all. */
export const staffBookingQueries = {
  bookableStaff: by(booksOthers, 'unit'),
  myInvitations: signedIn('own'),
} as const;
export const staffBookingMutations = {
  bookStaff: by(booksOthers, 'unit'),
  inviteStaff: by(booksOthers, 'unit'),
} as const;

export const staffBookingTypes = {
  BookableStaff: parent('hindrance', 'person', 'state', 'title', 'unitName'),
  BookedStaff: parent('people'),
  CourseInvitation: parent('id', 'invitedAt', 'invitedBy', 'run'),
  InvitedStaff: parent('people'),
  StaffBooking: parent('personId', 'refusal', 'state'),
  StaffInvitation: parent('invited', 'personId', 'refusal'),
};
