/** 'AK-2026-000123': prefix, the year it was issued in Norway, and its place in the row of all certificates. */
export function certificateNumber(prefix: string, year: string, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`;
}

/** A number as somebody typed it from paper, in the form we keep; whatever no number has is left out. */
export function writtenNumber(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[–—]/g, '-')
    .replace(/[^A-ZÆØÅ0-9-]/g, '');
}
