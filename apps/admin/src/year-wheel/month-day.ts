/** '15.03.' from '03-15'. */
export function shortDay(monthDay: string): string {
  return `${monthDay.slice(3)}.${monthDay.slice(0, 2)}.`;
}

/** '03-15' from what people type: 15.3, 15.03., 15/3. What is none is sent as it is, and refused with what can be written. */
export function readDay(text: string): string {
  const found = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\.?\s*$/.exec(text);
  return found ? `${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}` : text.trim();
}
