export * from './holidays.ts';
export * from './oslo.ts';
export * from './school-year.ts';
export * from './series.ts';
