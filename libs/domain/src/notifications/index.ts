export * from './reminders.ts';
export * from './retries.ts';
export * from './states.ts';
