/** A staff file as an HR system would write it; the first line names the columns. */
export const STAFF_HEADER =
  'ansattnummer;fornavn;etternavn;epost;enhet;stilling;stillingsprofil;prosent;fra;til;leder_for';

/** One row, with what the test does not care about filled in. */
export function staffLine(wish: Partial<Record<string, string>> = {}): string {
  const row: Record<string, string> = {
    ansattnummer: 'H1',
    fornavn: 'Åse',
    etternavn: 'Prøvestad',
    epost: 'ase@amot.example',
    enhet: 'rena',
    stilling: 'Lærer',
    stillingsprofil: 'LAERER',
    prosent: '100',
    fra: '2024-08-01',
    til: '',
    leder_for: '',
    ...wish,
  };
  return STAFF_HEADER.split(';')
    .map((column) => row[column] ?? '')
    .join(';');
}

export function staffFile(...lines: readonly string[]): string {
  return `${[STAFF_HEADER, ...lines].join('\r\n')}\r\n`;
}

/** 'æøå' in one byte each, as older systems write. */
export function windows1252(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** With its byte order mark. */
export function utf16(text: string, bigEndian = false): Buffer {
  const file = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? file.swap16() : file;
}
