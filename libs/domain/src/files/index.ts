export * from './clean-picture.ts';
export * from './file-kind.ts';
export * from './file-name.ts';
export * from './table-file.ts';
