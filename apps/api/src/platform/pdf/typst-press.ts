import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PageOf, TemplateName } from './certificate-page.ts';
import { cleanTexts } from './clean-text.ts';
import { markPdfUa } from './mark-pdf-ua.ts';
import { PdfRefused, refusalFrom } from './pdf-refused.ts';
import { qrSvg } from './qr-svg.ts';

/** A printed page. `sha256` is the hash of `pdf` in lower-case hex. */
export type PrintedPdf = { readonly pdf: Uint8Array; readonly sha256: string };

/** `a-3a` is what we hand out; `ua-1` lets Typst itself refuse what a screen reader would miss (used by tests). */
export type PdfStandard = 'a-3a' | 'ua-1';

const TEMPLATES = fileURLToPath(new URL('./templates', import.meta.url));
const FONTS = fileURLToPath(new URL('./fonts', import.meta.url));

/** A text without end would otherwise become a file without end. */
const MOST_PAGES: Readonly<Record<TemplateName, number>> = { certificate: 2, letter: 4, letters: 800 };

/** Typst forgets what this many pages have not used. Lower figures leak (measured: 0 loses 0.9 MB a page). */
const CACHE_AGE = 10;

/**
 * Typst in this thread: blocks it for 5-25 ms a page, one page at a time. The engine runs it in a thread of its own.
 * After each page the event loop needs a turn, or the native memory is never given back.
 */
export class TypstPress {
  readonly #compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [FONTS] }] });

  /** PDF/A-3a and PDF/UA-1 in one file. Throws PdfRefused. */
  print<T extends TemplateName>(template: T, page: PageOf[T]): PrintedPdf {
    const pdf = markPdfUa(this.typeset(template, page, 'a-3a'));
    return { pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
  }

  /** The file as Typst writes it, under one standard. Throws PdfRefused. */
  typeset<T extends TemplateName>(template: T, page: PageOf[T], standard: PdfStandard): Uint8Array {
    const clean = cleanTexts(page);
    const creationTimestamp = secondsOf(clean.issuedAt);
    const shadow = 'verifyUrl' in clean ? { ...clean, qr: qrSvg(checked(clean.verifyUrl)) } : clean;
    this.#compiler.mapShadow(join(TEMPLATES, 'data.json'), Buffer.from(JSON.stringify(shadow)));
    const compiled = this.#compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`) });
    try {
      const document = compiled.result;
      if (compiled.hasError() || document === null) {
        const fault = compiled.takeError();
        const diagnostics = fault === null ? [] : this.#compiler.fetchDiagnostics(fault);
        throw new PdfRefused(refusalFrom(JSON.stringify(diagnostics)));
      }
      refuseMoreThan(MOST_PAGES[template], document.numOfPages);
      return this.#compiler.pdf(document, { pdfStandard: standard, creationTimestamp });
    } catch (fault) {
      throw fault instanceof PdfRefused ? fault : new PdfRefused(refusalFrom(String(fault)));
    } finally {
      this.#compiler.evictCache(CACHE_AGE);
    }
  }
}

function refuseMoreThan(most: number, pages: number): void {
  if (pages <= most) return;
  const message = `The text fills ${pages} pages; the template allows ${most}`;
  throw new PdfRefused({ reason: 'too-long', message, character: null });
}

/** Whole seconds since 1970, as Typst wants them. */
function secondsOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  if (Number.isFinite(milliseconds)) return Math.floor(milliseconds / 1000);
  throw new PdfRefused({ reason: 'moment', message: 'issuedAt is not an ISO 8601 moment', character: null });
}

/** Only web addresses: a link in a certificate must not start anything on the reader's machine. */
function checked(address: string): string {
  if (URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)) return address;
  throw new PdfRefused({ reason: 'address', message: 'verifyUrl is not an http(s) address', character: null });
}
