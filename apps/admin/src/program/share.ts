interface Minutes {
  readonly wantedMinutes: number;
  readonly doneMinutes: number;
}

/** 0 to 1, rounded down to a whole percent, so that 100 % is all of it; null where nothing is asked for. */
export function strandShare({ wantedMinutes, doneMinutes }: Minutes): number | null {
  return wantedMinutes === 0 ? null : Math.floor((doneMinutes / wantedMinutes) * 100) / 100;
}
