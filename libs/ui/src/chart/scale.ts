/** Round values from 0 to at least `max`, about `wanted` steps apart; whole numbers only. */
export function axisTicks(max: number, wanted = 4): readonly number[] {
  const rough = Math.max(1, max / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? rough;
  const last = Math.max(1, Math.ceil(max / step)) * step;
  return Array.from({ length: Math.round(last / step) + 1 }, (_, index) => index * step);
}

/** Moves places apart until neighbours have `gap` between them, inside `from`–`to` if there is room, in the same order. */
export function spread(
  places: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const order = places.map((_, index) => index).sort((left, right) => (places[left] ?? 0) - (places[right] ?? 0));
  const moved = [...places];
  let least = from;
  for (const index of order) {
    moved[index] = Math.max(places[index] ?? 0, least);
    least = (moved[index] ?? 0) + gap;
  }
  let most = to;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index] ?? 0, most);
    most = (moved[index] ?? 0) - gap;
  }
  return moved;
}
