import type { Refuse } from '@kompetanse/domain/refusals';
import { refusals as en } from './en/refusals.ts';
import { factsIn } from './facts.ts';
import type { Locale } from './locale.ts';
import { refusals as nb } from './nb/refusals.ts';
import { refusals as nn } from './nn/refusals.ts';

const sentences = { nb, nn, en };

/** The sentence for a refusal, in the reader's language. */
export function refusalSentence(locale: Locale, { refuse, facts = {} }: Refuse): string {
  return sentences[locale][refuse](factsIn(locale, facts));
}
