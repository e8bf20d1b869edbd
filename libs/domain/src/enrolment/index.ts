export * from './states.ts';
export * from './booking.ts';
export * from './attendance.ts';
