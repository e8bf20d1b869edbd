/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed from paper. Source: crockford.com/base32.html. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes that make a code: 128 bits can not be guessed. */
export const VERIFY_CODE_BYTES = 16;
const LETTERS = Math.ceil((VERIFY_CODE_BYTES * 8) / 5);
const CODE = new RegExp(`^[${ALPHABET}]{${LETTERS}}$`);

/** 26 letters for 16 random bytes. */
export function verifyCodeFrom(random: Uint8Array): string {
  if (random.length !== VERIFY_CODE_BYTES) throw new RangeError(`A code is made of ${VERIFY_CODE_BYTES} bytes`);
  let rest = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let place = 0; place < LETTERS; place += 1) {
    code = (ALPHABET[Number(rest & 31n)] ?? '') + code;
    rest >>= 5n;
  }
  return code;
}

/** A code as somebody typed it, in the form we keep: no matter which case, with dashes or spaces, O for 0, I or L for 1. Null: no code. */
export function writtenCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[-–—\s]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}
