/** Collects faults while a file is read: keeps the first ones, counts them all. */
export class FaultList<Fault extends { readonly row: number }> {
  private readonly kept: Fault[] = [];
  private count = 0;
  /** More are counted, not listed: whoever mends these finds the others the next time. */
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < this.most) this.kept.push(fault);
  }

  get total(): number {
    return this.count;
  }

  /** By row. */
  list(): Fault[] {
    return this.kept.toSorted((one, other) => one.row - other.row);
  }
}
