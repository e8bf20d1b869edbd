import type { Answer, TestApi } from '../harness/api.ts';

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly staff: number;
  readonly sharePercent: number | null;
  readonly lines: readonly { readonly measure: string; readonly values: readonly (number | null)[] }[];
}

export interface Figures {
  readonly asOf: string;
  readonly schoolYears: readonly string[];
  readonly hides: boolean;
  readonly csvUrl: string;
  readonly definitions: readonly { measure: string; version: number; text: string }[];
  readonly totals: Row;
  readonly rows: readonly Row[];
}

export interface Wish {
  readonly by?: string;
  readonly filter?: Readonly<Record<string, string>>;
  readonly whole?: boolean;
  readonly asOf?: string;
  readonly fromYear?: string;
  readonly toYear?: string;
}

const FIGURES = `query ($by: FigureCut!, $filter: FigureFilter, $whole: Boolean, $asOf: LocalDate, $fromYear: String, $toYear: String) {
  studyFigures(by: $by, filter: $filter, whole: $whole, asOf: $asOf, fromYear: $fromYear, toYear: $toYear) {
    asOf schoolYears hides csvUrl(measure: BEGUN) definitions { measure version text }
    totals { key name staff sharePercent lines { measure values } }
    rows { key name staff sharePercent lines { measure values } }
  }
}`;

export function askFigures(
  api: TestApi,
  person: { id: string } | null,
  wish: Wish = {},
): Promise<Answer<{ studyFigures: Figures } | null>> {
  return api.ask(person?.id ?? null, FIGURES, { by: 'UNIT', ...wish });
}

/** The numbers of further education. */
export async function figures(api: TestApi, person: { id: string }, wish: Wish = {}): Promise<Figures> {
  const { data, errors } = await askFigures(api, person, wish);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.studyFigures;
}

/** The values of a measure by the names of the rows; everybody last. */
export function valuesOf({ rows, totals }: Figures, measure: string): Record<string, readonly (number | null)[]> {
  const line = (row: Row): readonly (number | null)[] => row.lines.find((one) => one.measure === measure)?.values ?? [];
  return Object.fromEntries([...rows, totals].map((row) => [row.name, line(row)]));
}

export interface Cases {
  readonly value: number | null;
  readonly unseen: number | null;
  readonly dateRule: string;
  readonly definition: { readonly version: number; readonly text: string };
  readonly cases: readonly {
    readonly personName: string;
    readonly unitName: string;
    readonly study: string;
    readonly begunOn: string;
    readonly credits: number;
  }[];
}

const CASES = `query ($measure: FigureMeasure!, $key: String!, $schoolYear: String!, $by: FigureCut!, $filter: FigureFilter, $whole: Boolean, $asOf: LocalDate) {
  studyCases(measure: $measure, key: $key, schoolYear: $schoolYear, by: $by, filter: $filter, whole: $whole, asOf: $asOf) {
    value unseen dateRule definition { version text } cases { personName unitName study begunOn credits }
  }
}`;

/** What one number is made of. */
export async function casesOf(
  api: TestApi,
  person: { id: string },
  one: Wish & { readonly measure: string; readonly key: string; readonly schoolYear: string },
): Promise<Cases> {
  const { data, errors } = await api.ask<{ studyCases: Cases } | null>(person.id, CASES, { by: 'UNIT', ...one });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.studyCases;
}
