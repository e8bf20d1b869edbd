export * from './facts.ts';
export * from './locale.ts';
export * from './refusal-sentence.ts';
