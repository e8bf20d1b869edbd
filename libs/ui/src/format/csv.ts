/** A cell of a CSV file; numbers get a decimal comma, `null` is an empty cell. */
export type CsvCell = string | number | null;

const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV text for a Norwegian Excel: byte order mark, semicolon, decimal comma, CRLF.
 * A text that a spreadsheet would run as a formula is made harmless with an apostrophe in front
 * (source: OWASP, CSV Injection).
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => row.map(cell).join(';') + '\r\n').join('');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n,\t']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
