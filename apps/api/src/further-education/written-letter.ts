import { osloDay } from '@kompetanse/domain/calendar';
import { intlLocales } from '@kompetanse/texts';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { words as en } from '@kompetanse/texts/en/words.ts';
import { letterWords } from '@kompetanse/texts/letter-words.ts';
import { words as nb } from '@kompetanse/texts/nb/words.ts';
import { words as nn } from '@kompetanse/texts/nn/words.ts';
import type { LetterPage, LetterSection } from '../platform/pdf/letter-page.ts';
import type { LetterFacts } from './letter-facts.queries.ts';

const words = { nb, nn, en };

export interface Answered {
  readonly number: string;
  readonly outcome: 'YES' | 'NO';
  /** Always there with a no. */
  readonly reason: string | null;
  readonly at: Date;
}

/** The letter about a decision, whole and in its reader's language. A private unit decides for itself: the municipality's appeal is not its own. */
export function writtenLetter(facts: LetterFacts, { number, outcome, reason, at }: Answered): LetterPage {
  const { locale } = facts;
  const texts = letterWords[locale];
  const own = facts.ownership === 'PRIVATE';
  const owner = own ? facts.unit : facts.sector;
  return {
    lang: locale,
    issuedAt: at.toISOString(),
    issuer: {
      name: own ? facts.unit : facts.municipality,
      unit: own || facts.sector === facts.municipality ? '' : facts.sector,
    },
    number,
    receiver: [facts.applicant, facts.unit],
    date: datesIn(locale).day(osloDay(at)),
    title: texts.title[outcome],
    lead: texts.lead[outcome],
    sections: sectionsOf(facts, outcome, reason),
    signatory: {
      name: facts.decider,
      lines: [words[locale].role[own ? 'UNIT_LEADER' : 'SECTOR_LEADER'], texts.onBehalfOf(owner)],
    },
    labels: {
      number: texts.number,
      decidedBy: texts.headings.decidedBy,
      noSignature: texts.noSignature,
      logoAlt: texts.logoAlt,
    },
  };
}

function sectionsOf(facts: LetterFacts, outcome: 'YES' | 'NO', reason: string | null): LetterSection[] {
  const { locale, ownership, appealWeeks: weeks } = facts;
  const { headings, next, appeal } = letterWords[locale];
  const own = ownership === 'PRIVATE';
  const to = own ? facts.unit : (facts.appealTo ?? facts.sector);
  const said = own ? null : facts.appealText;
  const yes = outcome === 'YES';
  return [
    { heading: headings.about, facts: aboutOf(facts), paragraphs: [] },
    ...(yes ? [{ heading: headings.given, facts: givenOf(facts), paragraphs: [] }] : []),
    ...(reason ? [{ heading: headings.reason, facts: [], paragraphs: paragraphsOf(reason) }] : []),
    ...(yes
      ? [
          {
            heading: headings.conditions,
            facts: [],
            paragraphs: conditionsOf(facts),
          },
        ]
      : []),
    { heading: headings.next, facts: [], paragraphs: [next[outcome]] },
    { heading: headings.appeal, facts: [], paragraphs: paragraphsOf(said ?? appeal({ weeks: own ? 3 : weeks, to })) },
  ];
}

/** What a yes rests on, as far as the data say. */
function conditionsOf({ locale, external, externalBody, mayBind, ownership }: LetterFacts): readonly string[] {
  const texts = letterWords[locale];
  return [
    ...(external ? [texts.external(externalBody)] : []),
    ...texts.conditions,
    ...(mayBind && ownership === 'MUNICIPAL' ? [texts.mayBind] : []),
  ];
}

function aboutOf(facts: LetterFacts): LetterSection['facts'] {
  const { terms, schoolYear } = letterWords[facts.locale];
  return [
    { term: terms.study, detail: facts.study },
    { term: terms.institution, detail: facts.institution },
    { term: terms.credits, detail: numberIn(facts, facts.credits) },
    { term: terms.period, detail: datesIn(facts.locale).period(facts.startsOn, facts.endsOn) },
    { term: terms.round, detail: schoolYear(facts.schoolYear) },
  ];
}

/** The kind of support, and the amount where one is given. */
function givenOf(facts: LetterFacts): LetterSection['facts'] {
  const { scheme, grantedNok, locale } = facts;
  const { terms, kroner } = letterWords[locale];
  return [
    ...(scheme ? [{ term: terms.scheme, detail: words[locale].fundingScheme[scheme] }] : []),
    ...(grantedNok ? [{ term: terms.amount, detail: kroner(numberIn(facts, grantedNok)) }] : []),
  ];
}

function numberIn({ locale }: LetterFacts, value: number): string {
  return new Intl.NumberFormat([...intlLocales[locale]], { maximumFractionDigits: 1 }).format(value);
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
