export * from './answer-deadline.ts';
export * from './booking.ts';
export * from './priority.ts';
export * from './coverage.ts';
export * from './staff-booking.ts';
export * from './states.ts';
