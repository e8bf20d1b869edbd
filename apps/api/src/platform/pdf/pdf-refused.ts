/**
 * Why a page cannot become a PDF, however often it is tried:
 * `character` no font has it · `too-long` more pages than the template allows · `address` not an http(s) address ·
 * `moment` not an ISO 8601 moment · `template` the template itself is wrong.
 */
export type RefusalReason = 'character' | 'too-long' | 'address' | 'moment' | 'template';

/** What a refusal says when it travels between threads. `character` is the one that has no glyph (with its accents), else null. */
export type Refusal = {
  readonly reason: RefusalReason;
  readonly message: string;
  readonly character: string | null;
};

/** The page cannot be printed as it is; trying again gives the same answer. The message holds no personal data. */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused';
  readonly reason: RefusalReason;
  readonly character: string | null;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.reason = refusal.reason;
    this.character = refusal.character;
  }
}

/** The thread ended or took too long in the middle of a page; the page may well succeed when it is tried again. */
export class PdfThreadLost extends Error {
  override readonly name = 'PdfThreadLost';
}

/** Typst writes its diagnostics in Rust's debug form; this is where it puts the text without a glyph. */
const NO_GLYPH = /the text `\\*"(.+?)\\*"` could not be displayed/gu;
const RUST_ESCAPE = /\\+u\{([0-9a-f]+)\}/gu;
const MESSAGE = /message: "((?:[^"\\]|\\.)*)"/gu;

/** Reads Typst's diagnostics (the text of its error) and says which character or which rule stopped the page. */
export function refusalFrom(diagnostics: string): Refusal {
  const texts = [...diagnostics.matchAll(NO_GLYPH)].map((found) => (found[1] ?? '').replace(RUST_ESCAPE, unescaped));
  // A letter whose accent is missing is named together with the accent, as Typst reports them one after the other.
  const end = texts.findIndex((text, n) => n > 0 && !/^\p{M}/u.test(text));
  const character = texts.slice(0, end === -1 ? texts.length : end).join('');
  if (character !== '') {
    const message = `No font of the page has ${character} (${Array.from(character, codeOf).join(' ')})`;
    return { reason: 'character', message, character };
  }
  const messages = [...diagnostics.matchAll(MESSAGE)].map((found) => found[1]);
  const message = messages.length > 0 ? messages.join('; ') : diagnostics;
  return { reason: 'template', message: `Typst stopped: ${message.slice(0, 500)}`, character: null };
}

const unescaped = (_escape: string, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16));
const codeOf = (point: string) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
