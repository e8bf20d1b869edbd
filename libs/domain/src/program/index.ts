export * from './copy.ts';
export * from './mitt-valg.ts';
export * from './program.ts';
export * from './standing.ts';
export * from './strands.ts';
