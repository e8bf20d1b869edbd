import { Injectable } from '@nestjs/common';
import { letterWords } from '@kompetanse/texts/letter-words.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { PdfEngine } from '../../platform/pdf/pdf-engine.ts';
import { LetterQueries } from '../letters.queries.ts';
import { printLetter, type PrintedLetter } from '../printed-letter.ts';

/** All letters of a round in one file, for those who give them on paper. Null when there is none for this reader. */
@Injectable()
export class PrintRoundLetters {
  constructor(
    private readonly queries: LetterQueries,
    private readonly pdf: PdfEngine,
  ) {}

  async run(viewer: Viewer | null, roundId: string): Promise<PrintedLetter | null> {
    const letters = (await this.queries.ofRound(viewer, roundId)).map(({ page }) => page);
    const first = letters[0];
    if (!viewer || !first) return null;
    const latest =
      letters
        .map(({ issuedAt }) => issuedAt)
        .sort()
        .at(-1) ?? first.issuedAt;
    const file = {
      lang: viewer.locale,
      issuedAt: latest,
      title: letterWords[viewer.locale].letters,
      issuer: first.issuer.name,
      letters,
    };
    return printLetter(this.pdf, 'letters', file, `VB-${latest.slice(0, 10)}`);
  }
}
