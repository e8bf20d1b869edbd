import type { Answer, TestApi } from '../harness/api.ts';

export interface Report {
  readonly asOf: string;
  readonly schoolYears: readonly string[];
  readonly totals: readonly number[];
  readonly staff: number;
  readonly sharePercent: number;
  readonly csvUrl: string;
  readonly definition: { readonly version: number; readonly text: string };
  readonly rows: readonly {
    readonly unit: { readonly name: string };
    readonly counts: readonly number[];
    readonly staff: number;
    readonly sharePercent: number;
  }[];
}

const REPORT = `query ($asOf: LocalDate, $fromYear: String, $toYear: String) {
  formalCompetence(asOf: $asOf, fromYear: $fromYear, toYear: $toYear) {
    asOf schoolYears totals staff sharePercent csvUrl definition { version text }
    rows { unit { name } counts staff sharePercent }
  }
}`;

export interface Period {
  readonly asOf?: string;
  readonly fromYear?: string;
  readonly toYear?: string;
}

/** Asks for indicator 9, with what came back as it is. */
export function askReport(
  api: TestApi,
  person: { id: string } | null,
  period: Period = {},
): Promise<Answer<{ formalCompetence: Report } | null>> {
  return api.ask(person?.id ?? null, REPORT, { ...period });
}

/** The numbers of indicator 9. */
export async function report(api: TestApi, person: { id: string }, period: Period = {}): Promise<Report> {
  const { data, errors } = await askReport(api, person, period);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.formalCompetence;
}

/** The counts of each unit by its name. */
export function countsOf({ rows }: Report): Record<string, readonly number[]> {
  return Object.fromEntries(rows.map((row) => [row.unit.name, row.counts]));
}

/** Signs a person in for as long as the test's clock may run. */
export async function keepSignedIn(api: TestApi, person: { id: string }): Promise<void> {
  await api.cookie(person.id);
  await api.sql.query(
    `UPDATE session SET expires_at = '2100-01-01', last_seen_at = '2099-01-01' WHERE person_id = $1`,
    [person.id],
  );
}
