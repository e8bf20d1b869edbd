export * from './answer-deadline.ts';
export * from './attendance.ts';
export * from './booking.ts';
export * from './coverage.ts';
export * from './states.ts';
