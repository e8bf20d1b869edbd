import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/graphql/context.ts';
import { PdfEngine } from '../../platform/pdf/pdf-engine.ts';
import { LetterQueries } from '../letters.queries.ts';
import { printLetter, type PrintedLetter } from '../printed-letter.ts';

/** Prints a letter as it was kept: the same bytes each time. Null when it is none, or none for this reader. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly queries: LetterQueries,
    private readonly pdf: PdfEngine,
  ) {}

  async run(viewer: Viewer | null, id: string): Promise<PrintedLetter | null> {
    const letter = await this.queries.page(viewer, id);
    return letter && printLetter(this.pdf, 'letter', letter.page, letter.number);
  }
}
