export * from './delegation.ts';
export * from './roles.ts';
