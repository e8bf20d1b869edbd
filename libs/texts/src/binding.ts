import { intlLocales, type Locale } from './locale.ts';

/** Which wording an agreement was written with; a new wording gets a new one. */
export const BINDING_TEXT_VERSION = '2026-11';

export interface BindingFacts {
  readonly study: string;
  readonly institution: string;
  readonly supportNok: number;
  readonly months: number;
  readonly leaveFrom: string;
  readonly fromOn: string;
  readonly toOn: string;
}

interface Written extends Omit<BindingFacts, 'supportNok' | 'months'> {
  readonly support: string;
  readonly months: string;
}

const wordings: Readonly<Record<Locale, (facts: Written) => readonly string[]>> = {
  nb: (f) => [
    'Avtale om bindingstid',
    `Arbeidsgiveren støtter studiet «${f.study}» ved ${f.institution} med ${f.support} kroner. Permisjonen eller studiet begynner ${f.leaveFrom}.`,
    `Arbeidstakeren forplikter seg til å bli i stillingen sin, eller i en annen stilling hos arbeidsgiveren, i ${f.months} måneder: fra ${f.fromOn} til og med ${f.toOn}.`,
    'Arbeidsgiveren kan frita fra bindingstiden. Den slutter av seg selv etter siste dag.',
    'Avtalen gjelder når arbeidstakeren har signert den, senest den dagen permisjonen eller studiet begynner.',
  ],
  nn: (f) => [
    'Avtale om bindingstid',
    `Arbeidsgivaren støttar studiet «${f.study}» ved ${f.institution} med ${f.support} kroner. Permisjonen eller studiet tek til ${f.leaveFrom}.`,
    `Arbeidstakaren forpliktar seg til å bli i stillinga si, eller i ei anna stilling hos arbeidsgivaren, i ${f.months} månader: frå ${f.fromOn} til og med ${f.toOn}.`,
    'Arbeidsgivaren kan frita frå bindingstida. Ho sluttar av seg sjølv etter siste dag.',
    'Avtalen gjeld når arbeidstakaren har signert han, seinast den dagen permisjonen eller studiet tek til.',
  ],
  en: (f) => [
    'Agreement on binding time',
    `The employer supports the study “${f.study}” at ${f.institution} with ${f.support} kroner. The leave or the study begins on ${f.leaveFrom}.`,
    `The employee undertakes to stay in the position, or in another position with the employer, for ${f.months} months: from ${f.fromOn} to ${f.toOn}, both included.`,
    'The employer can release from the binding time. It ends by itself after its last day.',
    'The agreement holds when the employee has signed it, on the day the leave or the study begins at the latest.',
  ],
};

/** What employer and employee agree, in paragraphs; kept with the agreement as it was read. */
export function bindingText(locale: Locale, facts: BindingFacts): string {
  const tags = [...intlLocales[locale]];
  const number = new Intl.NumberFormat(tags);
  const days = new Intl.DateTimeFormat(tags, { dateStyle: 'long', timeZone: 'UTC' });
  const day = (text: string): string => days.format(new Date(text));
  return wordings[locale]({
    study: facts.study,
    institution: facts.institution,
    support: number.format(facts.supportNok),
    months: number.format(facts.months),
    leaveFrom: day(facts.leaveFrom),
    fromOn: day(facts.fromOn),
    toOn: day(facts.toOn),
  }).join('\n\n');
}
