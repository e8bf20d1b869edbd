export * from './own-work.ts';
