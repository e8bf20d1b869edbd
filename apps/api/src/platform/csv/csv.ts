import { osloDay, osloTime } from '@kompetanse/domain/calendar';

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV for a Norwegian spreadsheet: byte order mark, semicolon, CRLF. Cells are text; write numbers with decimalComma(). */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** '10,5'; decimals are always written. */
export function decimalComma(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

/** What a spreadsheet would run as a formula, also behind apostrophes, so that each guard that is put on can be told from the text. */
const FORMULA = /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text that a spreadsheet would run as a formula is made harmless with an apostrophe in front (OWASP, CSV injection). */
function cell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n\t']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The text that csv() wrote: without the apostrophe that guards it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** '11.01.2027 18:00', the clock on the wall in Norway, as a Norwegian spreadsheet reads a moment. */
export function csvMoment(moment: Date): string {
  const [year, month, day] = osloDay(moment).split('-');
  return `${day}.${month}.${year} ${osloTime(moment)}`;
}

/** The text of a cell as a sentence about it can hold it. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
