/** Why Kompetanse would not start; each code has one plain sentence in `message`. */
export type StartRefusalCode =
  | 'ALREADY_RUNNING'
  | 'CONFIG_INVALID'
  | 'DATABASE_DID_NOT_START'
  | 'DATABASE_UNREACHABLE'
  | 'DATA_FOLDER_DAMAGED'
  | 'DATA_FOLDER_UNWRITABLE'
  | 'DISK_FULL'
  | 'NODE_TOO_OLD'
  | 'PLATFORM_UNSUPPORTED'
  | 'PORT_TAKEN';

/**
 * A start that stops before any harm is done. `message` is one Norwegian sentence meant for the person at the
 * keyboard: print it alone, without a stack, and end with a non-zero exit code. `cause` is for the developer.
 */
export class StartRefused extends Error {
  readonly code: StartRefusalCode;

  constructor(code: StartRefusalCode, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'StartRefused';
    this.code = code;
  }
}

/**
 * The system's error code (`EACCES`, `ENOSPC` …) of a thrown value, or an empty text. Asks for the field, not the class:
 * in a test's sandbox the system's errors are of another realm's Error.
 */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
