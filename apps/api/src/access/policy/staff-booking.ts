import { by, parent } from './rules.ts';

const booksOthers = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;

/** Booking for others: leaders for those they lead, coordinators for all. */
export const staffBookingQueries = { bookableStaff: by(booksOthers, 'unit') } as const;
export const staffBookingMutations = { bookStaff: by(booksOthers, 'unit') } as const;

export const staffBookingTypes = {
  BookableStaff: parent('hindrance', 'person', 'state', 'title', 'unitName'),
  BookedStaff: parent('people'),
  StaffBooking: parent('personId', 'refusal', 'state'),
};
