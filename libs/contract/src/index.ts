export * from './trusted.ts';
export type * from './generated/schema.ts';
