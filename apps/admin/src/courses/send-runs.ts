/** One run that a file makes or changes. */
export interface RunInFile {
  readonly row: number;
  readonly key: string;
  readonly course: string;
  readonly place: string;
  readonly startsAt: string;
  readonly sessions: number;
  readonly action: 'CREATE' | 'CHANGE';
  readonly fields: readonly string[];
}

/** What is wrong in a file; row 0 is the whole of it, without a column the whole row. */
export interface FaultInFile {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly sentence: string;
}

/** What the API says of a file of runs. */
export interface RunsReport {
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly runs: readonly RunInFile[];
  readonly ignored: readonly string[];
  readonly faults: readonly FaultInFile[];
  readonly faultCount: number;
}

/** Sends a file of runs as it is. Errors: when it did not arrive, or is not taken at all. */
export async function sendRuns(file: File, { dryRun }: { readonly dryRun: boolean }): Promise<RunsReport> {
  const response = await fetch(`/runs/import${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', 'x-locale': document.documentElement.lang },
  });
  if (!response.ok) throw new Error(`The file was not taken: ${response.status}`);
  return (await response.json()) as RunsReport;
}
