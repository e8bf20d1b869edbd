import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/graphql/context.ts';
import { PdfEngine } from '../../platform/pdf/pdf-engine.ts';
import { PdfRefused } from '../../platform/pdf/pdf-refused.ts';
import type { LetterPage } from '../../platform/pdf/letter-page.ts';
import { LetterQueries } from '../letters.queries.ts';

/** Letters that no font has, as many as are looked past; a reason full of them is no reason. */
const MOST_UNPRINTABLE = 30;

export interface PrintedLetter {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Prints a letter as it was kept: the same bytes each time. A sign that no font has, an emoji in a reason, becomes a question mark. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly queries: LetterQueries,
    private readonly pdf: PdfEngine,
  ) {}

  async run(viewer: Viewer | null, id: string): Promise<PrintedLetter | null> {
    const letter = await this.queries.page(viewer, id);
    if (!letter) return null;
    const bytes = Buffer.from(await this.print(letter.page));
    return { fileName: `${letter.number}.pdf`, contentType: 'application/pdf', bytes };
  }

  private async print(page: LetterPage, tries = MOST_UNPRINTABLE): Promise<Uint8Array> {
    try {
      return (await this.pdf.render('letter', page)).pdf;
    } catch (error) {
      const strange = error instanceof PdfRefused ? error.character : null;
      if (!strange || tries === 0) throw error;
      return this.print(without(page, strange), tries - 1);
    }
  }
}

function without(page: LetterPage, strange: string): LetterPage {
  return JSON.parse(JSON.stringify(page), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(strange, '?') : value,
  ) as LetterPage;
}
