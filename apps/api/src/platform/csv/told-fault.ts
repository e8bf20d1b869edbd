import { isRefusalCode, type RefusalFacts } from '@kompetanse/domain/refusals';
import { factsIn, refusalSentence, type Facts, type Locale } from '@kompetanse/texts';
import type { CsvHeader } from './csv-header.ts';

/** A fault as its reader meets it. row counts as a spreadsheet does, the header is 1; 0 is the whole file. */
export interface ToldFault {
  readonly row: number;
  /** As the file's header writes it; null: the whole row or file. */
  readonly column: string | null;
  readonly code: string;
  readonly sentence: string;
}

/** What the import of a file did, or would do, or what is wrong with the file. */
export interface FileReport {
  /** False on a dry run and when there are faults: nothing is changed. */
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Columns of the file that mean nothing here. */
  readonly ignored: readonly string[];
  /** At most 1,000, by row. */
  readonly faults: readonly ToldFault[];
  readonly faultCount: number;
}

/** The words a kind of file is spoken of in: its columns, and sentences by code; a refusal without one has its usual sentence. */
export interface FileWords<Name extends string> {
  readonly columns: Readonly<Record<Name, string>>;
  readonly faults: Readonly<Partial<Record<string, (facts: Facts) => string>>>;
}

interface Fault<Name extends string> {
  readonly row: number;
  readonly column: Name | null;
  readonly code: string;
  readonly facts?: RefusalFacts;
}

/** Faults in the reader's language, with the columns' names as the file has them. */
export function tellerOf<Name extends string>(
  locale: Locale,
  header: CsvHeader<Name> | null,
  words: FileWords<Name>,
): (fault: Fault<Name>) => ToldFault {
  return ({ row, column, code, facts = {} }) => {
    const place = column === null ? undefined : header?.places.get(column);
    const written = place === undefined ? undefined : header?.written[place];
    const usual = isRefusalCode(code) ? refusalSentence(locale, { refuse: code, facts }) : code;
    const sentence = words.faults[code]?.(factsIn(locale, facts)) ?? usual;
    return { row, column: column && (written ?? words.columns[column]), code, sentence };
  };
}

/** Lines for the person who ran the command, when the file has faults. */
export function faultLines(fileName: string, { faults, faultCount }: FileReport): string[] {
  const more = faultCount - faults.length;
  return [
    `${fileName} har ${faultCount} feil. Ingenting er importert.`,
    ...faults.map(
      ({ row, column, sentence }) => `  ${[where(row), ...(column ? [column] : [])].join(', ')}: ${sentence}`,
    ),
    ...(more > 0 ? [`  … og ${more} til.`] : []),
  ];
}

/** The last lines, when it has none; done says what is so from now on. */
export function outcomeLines({ ignored, applied }: FileReport, done: string): string[] {
  return [
    ...(ignored.length > 0 ? [`Kolonner som ikke er brukt: ${ignored.join(', ')}.`] : []),
    applied ? done : 'Prøvekjøring: ingenting er lagret.',
  ];
}

function where(row: number): string {
  return row === 0 ? 'Filen' : `Rad ${row}`;
}
