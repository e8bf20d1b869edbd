export * from './check-in.ts';
export * from './completion.ts';
export * from './make-up.ts';
export * from './marks.ts';
export * from './missing-reminders.ts';
