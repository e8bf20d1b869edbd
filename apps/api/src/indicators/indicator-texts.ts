import type { FigureFault } from '@kompetanse/domain/indicators';
import type { Locale } from '@kompetanse/texts';
import { indicators as en } from '@kompetanse/texts/en/indicators.ts';
import { indicators as nb, type IndicatorTexts } from '@kompetanse/texts/nb/indicators.ts';
import { indicators as nn } from '@kompetanse/texts/nn/indicators.ts';
import { GraphQLError } from 'graphql';

/** Words of the indicators in the reader's language. */
export const indicatorTexts: Readonly<Record<Locale, IndicatorTexts>> = { nb, nn, en };

/** A period that can not be read, as GraphQL says it: given as the answer of a field, it becomes that field's error. */
export function badPeriod(locale: Locale, fault: FigureFault): GraphQLError {
  return new GraphQLError(indicatorTexts[locale].periodFaults[fault], { extensions: { code: 'BAD_USER_INPUT' } });
}
