export * from './validity.ts';
export * from './reminders.ts';
