/** What kind of data about a person a column holds; decides who may see it and how it is erased. */
export type PersonalClass =
  /** Names. */
  | 'NAME'
  /** Mail address, phone number. */
  | 'CONTACT'
  /** Unit, position, percent, roles. */
  | 'EMPLOYMENT'
  /** Courses, attendance, certificates, studies. */
  | 'COMPETENCE'
  /** Applications, reasons, decisions. */
  | 'CASE'
  /** Sessions, who did what. */
  | 'TRACE'
  /** What was written to a person. */
  | 'MESSAGE';

/** One column that says something about a person. */
export interface Personal {
  readonly class: PersonalClass;
  /** Why we hold it. */
  readonly purpose: string;
  /** How long, in the municipality's default. */
  readonly retention: string;
}

/** 'plain' says nothing about anyone by itself. */
export type ColumnRow = Personal | 'plain';

/** Every column of every table of a domain. A column without a row fails the build (test/privacy). */
export type ColumnTable = Readonly<Record<string, Readonly<Record<string, ColumnRow>>>>;

/** Columns that say nothing about a person. */
export function plain<Column extends string>(...columns: readonly Column[]): Readonly<Record<Column, 'plain'>> {
  return Object.fromEntries(columns.map((column) => [column, 'plain' as const])) as Record<Column, 'plain'>;
}

/** Columns that hold the same kind of data for the same reason. */
export function personal<Column extends string>(
  what: Personal,
  ...columns: readonly Column[]
): Readonly<Record<Column, Personal>> {
  return Object.fromEntries(columns.map((column) => [column, what])) as Record<Column, Personal>;
}
