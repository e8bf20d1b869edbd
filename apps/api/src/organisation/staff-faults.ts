/** What is wrong in one cell. row counts as a spreadsheet does: the header is row 1; 0 is the whole file. */
export interface StaffFault {
  readonly row: number;
  /** The column's name in the file. */
  readonly column: string;
  /** Goes on after the column's name. Never holds names or addresses of people. */
  readonly sentence: string;
}

/** More are counted, not listed: whoever mends these finds the others the next time. */
export const LISTED_FAULTS = 200;

/** Collects faults while the file is read. */
export class StaffFaults {
  private readonly kept: StaffFault[] = [];
  private count = 0;

  add(fault: StaffFault): void {
    this.count += 1;
    if (this.kept.length < LISTED_FAULTS) this.kept.push(fault);
  }

  get total(): number {
    return this.count;
  }

  /** At most LISTED_FAULTS, by row. */
  list(): StaffFault[] {
    return this.kept.toSorted((one, other) => one.row - other.row);
  }
}
