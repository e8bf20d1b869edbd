import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { StaffFault } from './staff-faults.ts';

/** Larger than the staff of the largest municipality by far. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** No honest row is longer; a quote that is never closed would otherwise swallow the file. */
const LARGEST_ROW = 20_000;
const SLICE = 64 * 1024;

/** The file as UTF-8 without a byte order mark: from UTF-8, UTF-16 with a mark, else Windows-1252. */
export function decodeStaffFile(file: Buffer): { utf8: Buffer } | { fault: StaffFault } {
  if (file.length > LARGEST_BYTES) return whole('er større enn 64 MB.');
  if (file.subarray(0, 2).toString('latin1') === 'PK')
    return whole('ser ut som en Excel-fil. Lagre den som CSV UTF-8.');
  const utf8 = toUtf8(file);
  return utf8.includes(0)
    ? whole('inneholder tegn som ikke hører hjemme i en CSV-fil. Lagre den som CSV UTF-8.')
    : { utf8 };
}

function whole(sentence: string): { fault: StaffFault } {
  return { fault: { row: 0, column: 'filen', sentence } };
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
export async function* staffRecords(utf8: Buffer): AsyncGenerator<string[]> {
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
    throw error instanceof CsvError ? new BrokenCsv(Number(error['records']) + 1, csvSentence(error.code)) : error;
  }
}

function* slices(utf8: Buffer): Generator<Buffer> {
  for (let at = 0; at < utf8.length; at += SLICE) yield utf8.subarray(at, at + SLICE);
}

/** The file stops being a table at this row. */
export class BrokenCsv extends Error {
  readonly fault: StaffFault;

  constructor(row: number, sentence: string) {
    super(sentence);
    this.fault = { row, column: 'raden', sentence };
  }
}

function csvSentence(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'har et anførselstegn som aldri lukkes.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'er altfor lang; kanskje mangler et anførselstegn.';
  return 'har et anførselstegn på feil sted.';
}
