/** What is wrong in a file; row 0 is the whole of it, without a column the whole row. */
export interface FaultInFile {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly sentence: string;
}

/** What the API says of a file. */
export interface FileReport {
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ignored: readonly string[];
  readonly faults: readonly FaultInFile[];
  readonly faultCount: number;
}

/** Sends a file as it is. Errors: when it did not arrive, or is not taken at all. */
export async function sendFile<Report extends FileReport>(
  address: string,
  file: File,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Report> {
  const response = await fetch(`${address}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', 'x-locale': document.documentElement.lang },
  });
  if (!response.ok) throw new Error(`The file was not taken: ${response.status}`);
  return (await response.json()) as Report;
}
