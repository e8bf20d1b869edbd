import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** Why a file is no table. */
export type FileFaultCode = 'FILE_TOO_LARGE' | 'FILE_IS_EXCEL' | 'FILE_NOT_TEXT';

/** No honest row is longer; a quote that is never closed would otherwise swallow the file. */
const LARGEST_ROW = 20_000;
const SLICE = 64 * 1024;

/** The file as UTF-8 without a byte order mark: from UTF-8, UTF-16 with a mark, else Windows-1252. */
export function decodeCsv(
  file: Buffer,
  mostBytes: number,
): { readonly utf8: Buffer } | { readonly fault: FileFaultCode } {
  if (file.length > mostBytes) return { fault: 'FILE_TOO_LARGE' };
  if (file.subarray(0, 2).toString('latin1') === 'PK') return { fault: 'FILE_IS_EXCEL' };
  const utf8 = toUtf8(file);
  return utf8.includes(0) ? { fault: 'FILE_NOT_TEXT' } : { utf8 };
}

function toUtf8(file: Buffer): Buffer {
  if (file[0] === 0xff && file[1] === 0xfe) return decoded(file, 'utf-16le');
  if (file[0] === 0xfe && file[1] === 0xff) return decoded(file, 'utf-16be');
  if (!isUtf8(file)) return decoded(file, 'windows-1252');
  return file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;
}

function decoded(file: Buffer, encoding: string): Buffer {
  return Buffer.from(new TextDecoder(encoding).decode(file), 'utf8');
}

/** What stands between the columns: the one of ; , and tab that the first line has most of. */
export function delimiterOf(utf8: Buffer): string {
  const firstLine = /^[^\r\n]*/.exec(utf8.subarray(0, LARGEST_ROW).toString('utf8'))?.[0] ?? '';
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** Rows of the file in order, the header first, as text; at most one slice of the file is parsed at a time. Throws BrokenCsv. */
export async function* csvRecords(utf8: Buffer): AsyncGenerator<string[]> {
  const parser = Readable.from(slices(utf8)).pipe(
    parse({
      delimiter: delimiterOf(utf8),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LARGEST_ROW,
      trim: true,
    }),
  );
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw error instanceof CsvError ? new BrokenCsv(Number(error['records']) + 1, brokenCode(error.code)) : error;
  }
}

function* slices(utf8: Buffer): Generator<Buffer> {
  for (let at = 0; at < utf8.length; at += SLICE) yield utf8.subarray(at, at + SLICE);
}

export type BrokenCode = 'QUOTE_OPEN' | 'QUOTE_MISPLACED' | 'ROW_TOO_LONG';

/** The file stops being a table at this row; the header is row 1. */
export class BrokenCsv extends Error {
  readonly row: number;
  readonly code: BrokenCode;

  constructor(row: number, code: BrokenCode) {
    super(code);
    this.row = row;
    this.code = code;
  }
}

function brokenCode(code: string): BrokenCode {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'QUOTE_OPEN';
  return code === 'CSV_MAX_RECORD_SIZE' ? 'ROW_TOO_LONG' : 'QUOTE_MISPLACED';
}
