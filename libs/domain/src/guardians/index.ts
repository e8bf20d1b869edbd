export * from './limits.ts';
export * from './links.ts';
export * from './sign-up.ts';
