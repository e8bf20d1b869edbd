/** A PDF of about so many bytes, whole by its end mark; different for different seeds. */
export function givenPdf(bytes = 2_000, seed = 'a'): Buffer {
  const [head, tail] = [Buffer.from(`%PDF-1.7\n% ${seed}\n`), Buffer.from('\nstartxref\n0\n%%EOF\n')];
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 0x61), tail]);
}
