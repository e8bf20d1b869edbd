export * from './completion.ts';
export * from './marks.ts';
