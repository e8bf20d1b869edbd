/** A national identity number is eleven digits, here also with the marks people put between them. It must never be stored. */
const ELEVEN = /(?<!\d)\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{5}(?!\d)/;

/** Whether there is something in the text that looks like one. */
export function hasNationalNumber(text: string): boolean {
  return ELEVEN.test(text);
}
