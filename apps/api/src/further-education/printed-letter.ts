import type { PageOf } from '../platform/pdf/certificate-page.ts';
import { PdfRefused } from '../platform/pdf/pdf-refused.ts';
import type { PdfEngine } from '../platform/pdf/pdf-engine.ts';

/** Signs that no font has, as many different ones as are looked past; a reason full of them is no reason. */
const MOST_UNPRINTABLE = 30;

export interface PrintedLetter {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The PDF of a letter or of many. A sign that no font has, an emoji in a reason, becomes a question mark. */
export async function printLetter<Template extends 'letter' | 'letters'>(
  pdf: PdfEngine,
  template: Template,
  page: PageOf[Template],
  name: string,
): Promise<PrintedLetter> {
  let printed = page;
  for (let tries = 0; ; tries += 1) {
    try {
      const { pdf: bytes } = await pdf.render(template, printed);
      return { fileName: `${name}.pdf`, contentType: 'application/pdf', bytes: Buffer.from(bytes) };
    } catch (error) {
      const strange = error instanceof PdfRefused ? error.character : null;
      if (!strange || tries === MOST_UNPRINTABLE) throw error;
      printed = without(printed, strange);
    }
  }
}

function without<Page>(page: Page, strange: string): Page {
  return JSON.parse(JSON.stringify(page), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(strange, '?') : value,
  ) as Page;
}
