/** The value when it is one of those allowed; addresses are typed by people. */
export function oneOf<Value extends string>(allowed: readonly Value[], value: unknown): Value | undefined {
  return allowed.find((known) => known === value);
}

/** A text of at most 100 characters that is not empty. */
export function shortText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '';
  return text === '' ? undefined : text;
}
