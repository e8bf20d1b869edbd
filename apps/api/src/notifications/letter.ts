import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Locale } from '@kompetanse/texts';
import { mails, type MailFacts, type MailKind } from '@kompetanse/texts/mail-words.ts';
import { cleanTexts } from '../platform/pdf/clean-text.ts';

export interface LetterFact {
  readonly term: string;
  readonly detail: string;
}

/** What one message says, before it is written. */
export interface LetterContent<Kind extends MailKind> {
  readonly kind: Kind;
  readonly facts: MailFacts[Kind];
  readonly locale: Locale;
  readonly givenName: string;
  /** Course, time and place, below the sentences; may be empty. */
  readonly details: readonly LetterFact[];
  /** Said after the subject; null where it would tell too much over a shoulder. */
  readonly topic: string | null;
  /** Absolute addresses of ours: where the button leads, and our front page. */
  readonly link: string;
  readonly home: string;
  /** The button opens the reader's own page, whatever the message is about. */
  readonly ownPage?: boolean;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const template = (name: string): string => readFileSync(new URL(`./templates/${name}.hbs`, import.meta.url), 'utf8');

const handlebars = Handlebars.create();
handlebars.registerPartial('frame', template('frame'));
/** A field that is missing throws; every value is escaped, and no value is ever read as a template. */
const html = handlebars.compile(template('letter'), {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { each: true, if: true },
});

/** Writes a message in its reader's language, as HTML and as a plain text of its own. Errors: a missing field. */
export function writeLetter<Kind extends MailKind>(content: LetterContent<Kind>): WrittenLetter {
  const clean = cleanTexts(content); // also leaves out what is undefined, so that strict finds the hole
  const { kind, facts, locale, givenName, topic, ownPage } = clean;
  const { greeting, footer, openOwnPage } = mails[locale];
  const words = mails[locale].kinds[kind](facts);
  const action = ownPage === true && !kind.startsWith('GUARDIAN_') ? openOwnPage : words.action;
  const subject = topic === null ? words.subject : `${words.subject}: ${topic}`;
  const page = { ...clean, ...words, action, subject, heading: words.subject, greeting: greeting(givenName), footer };
  return { subject, html: html({ ...page, lang: locale }), text: plainText(page) };
}

type Page = Readonly<Record<'greeting' | 'action' | 'link' | 'footer' | 'home', string>> & {
  readonly paragraphs: readonly string[];
  readonly details: readonly LetterFact[];
};

function plainText({ greeting, paragraphs, details, action, link, footer, home }: Page): string {
  const list = details.map(({ term, detail }) => `${term}: ${detail}`).join('\n');
  const parts = [greeting, ...paragraphs, list, `${action}:\n${link}`, `--\n${footer}\n${home}`];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
