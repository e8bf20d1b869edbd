export * from './record.ts';
export * from './wording.ts';
export * from './requirement.ts';
export * from './conversion.ts';
export * from './near-names.ts';
export * from './record-file.ts';
