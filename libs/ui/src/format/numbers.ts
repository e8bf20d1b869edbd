/** Numbers in words of a language. */
export interface NumberFormat {
  /** 1234.5 gives "1 234,5". */
  readonly number: (value: number) => string;
  /** A share from 0 to 1 with one decimal: 0.229 gives "22,9 %". */
  readonly percent: (share: number) => string;
  /** A change with its sign: 31 gives "+31". */
  readonly change: (value: number) => string;
  /** Whole kroner: "12 500 kr". */
  readonly kroner: (value: number) => string;
  /** Hours with at most one decimal, without the word: 7.5 gives "7,5". */
  readonly hours: (value: number) => string;
  /** Several things in a row: "1, 3 og 4". */
  readonly list: (items: readonly string[]) => string;
}

/** `tags` are BCP 47 tags, best first. */
export function numberFormat(tags: readonly string[]): NumberFormat {
  const plain = new Intl.NumberFormat([...tags]);
  const share = new Intl.NumberFormat([...tags], { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat([...tags], { signDisplay: 'exceptZero' });
  const tenths = new Intl.NumberFormat([...tags], { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat([...tags], { maximumFractionDigits: 0 });
  const all = new Intl.ListFormat([...tags], { type: 'conjunction' });
  return {
    number: (value) => plain.format(value),
    percent: (value) => share.format(value),
    change: (value) => signed.format(value),
    kroner: (value) => `${whole.format(value)}\u00A0kr`,
    hours: (value) => tenths.format(value),
    list: (items) => all.format(items),
  };
}
