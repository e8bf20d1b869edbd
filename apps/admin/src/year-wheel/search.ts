export interface WheelSearch {
  /** The year; left out: this one. */
  readonly ar?: number | undefined;
}

export function wheelSearch(search: Record<string, unknown>): WheelSearch {
  const year = Number(search['ar']);
  return { ar: Number.isInteger(year) && year >= 2000 && year <= 2099 ? year : undefined };
}
