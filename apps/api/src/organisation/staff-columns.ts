import { shown } from '../platform/csv/csv.ts';
import { hasNationalNumber } from '../platform/csv/national-number.ts';
import { writtenDay } from '../platform/csv/written-day.ts';

/** What a cell must hold to be known: names of units and profiles as the file may write them, in lower case. */
export interface KnownNames {
  readonly units: ReadonlyMap<string, string | null>;
  readonly profiles: ReadonlyMap<string, { readonly code: string; readonly name: string }>;
}

/** A cell's value as the staging table takes it, or what is wrong with it. */
export type Cell = { readonly value: string } | { readonly fault: string };

interface StaffColumn {
  readonly required: boolean;
  readonly read: (text: string, known: KnownNames) => Cell;
}

const CONTROL = /\p{Cc}/u;
const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/;

const ok = (value: string): Cell => ({ value });
const wrong = (fault: string): Cell => ({ fault });

function words(longest: number): (text: string) => Cell {
  return (text) => {
    if (CONTROL.test(text)) return wrong('inneholder linjeskift eller styretegn.');
    return text.length > longest ? wrong(`er lengre enn ${longest} tegn.`) : ok(text);
  };
}

function staffNumber(text: string): Cell {
  if (hasNationalNumber(text)) return wrong('ser ut som et fødselsnummer. Bruk ansattnummeret.');
  return /^[\p{L}\d._-]{1,40}$/u.test(text)
    ? ok(text)
    : wrong('skal være bokstaver og tall uten mellomrom, høyst 40 tegn.');
}

function email(text: string): Cell {
  return EMAIL.test(text) && text.length <= 254 ? ok(text) : wrong('er ikke en e-postadresse.');
}

function percent(text: string): Cell {
  const number = /^\d{1,3}([.,]\d+)?\s*%?$/.test(text) ? Math.round(Number.parseFloat(text.replace(',', '.'))) : 0;
  return number >= 1 && number <= 100
    ? ok(String(number))
    : wrong(`skal være et tall fra 1 til 100, ikke «${shown(text)}».`);
}

function date(text: string): Cell {
  const day = writtenDay(text);
  return day ? ok(day) : wrong(`skal være en dato, 2026-08-01 eller 01.08.2026, ikke «${shown(text)}».`);
}

function unit(text: string, { units }: KnownNames): Cell {
  const id = units.get(text.toLowerCase());
  if (id === null) return wrong(`«${shown(text)}» er navnet på flere enheter. Bruk enhetens nøkkel.`);
  return id === undefined ? wrong(`«${shown(text)}» er ikke en kjent enhet.`) : ok(id);
}

/** Several units are separated by | or +, since , and ; may separate columns. */
function units(text: string, known: KnownNames): Cell {
  const cells = text.split(/[|+]/).map((part) => unit(part.trim(), known));
  const fault = cells.find((cell) => 'fault' in cell);
  return fault ?? ok([...new Set(cells.map((cell) => ('value' in cell ? cell.value : '')))].sort().join(','));
}

function profile(text: string, { profiles }: KnownNames): Cell {
  const found = profiles.get(text.toLowerCase());
  return found ? ok(found.code) : wrong(`«${shown(text)}» er ikke en kjent stillingsprofil.`);
}

/** The columns of a staff file, by the name in its header. docs/imports.md describes them for whoever makes the file. */
export const staffColumns = {
  ansattnummer: { required: true, read: staffNumber },
  fornavn: { required: true, read: words(100) },
  etternavn: { required: true, read: words(100) },
  epost: { required: true, read: email },
  enhet: { required: true, read: unit },
  stilling: { required: false, read: words(200) },
  stillingsprofil: { required: true, read: profile },
  prosent: { required: true, read: percent },
  fra: { required: true, read: date },
  til: { required: false, read: date },
  leder_for: { required: false, read: units },
} as const satisfies Readonly<Record<string, StaffColumn>>;

export type StaffColumnName = keyof typeof staffColumns;
export const staffColumnNames = Object.keys(staffColumns) as StaffColumnName[];
