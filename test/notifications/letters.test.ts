import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { locales } from '@kompetanse/texts';
import { mailKindNames as enNames } from '@kompetanse/texts/en/mail-kinds.ts';
import { mailKinds, type MailFacts, type MailKind } from '@kompetanse/texts/mail-words.ts';
import { mailKindNames as nbNames } from '@kompetanse/texts/nb/mail-kinds.ts';
import { mailKindNames as nnNames } from '@kompetanse/texts/nn/mail-kinds.ts';
import { writeLetter, type LetterContent } from '../../apps/api/src/notifications/letter.ts';
import { paths } from '../../apps/api/src/notifications/paths.ts';

const HOSTILE = `<script>alert(1)</script> {{constructor}} {{{x}}} "'><img src=x onerror=y>\r\nBcc: alle@amot.example\u202e`;
const HOME = 'https://kompetanse.amot.example';

const facts: MailFacts[MailKind] & Record<string, unknown> = {
  course: HOSTILE,
  applicant: HOSTILE,
  unit: HOSTILE,
  by: HOSTILE,
  actsFor: HOSTILE,
  reason: HOSTILE,
  number: 'AK-2026-000123',
  cancelUntil: 'tirsdag 1. desember 2026 kl. 09.00',
  closesAt: 'tirsdag 1. desember 2026 kl. 09.00',
  before: 'tirsdag 1. desember 2026 kl. 09.00',
  after: 'onsdag 2. desember 2026 kl. 09.00, Osen',
  answerBy: 'tirsdag 1. desember 2026 kl. 09.00',
  queuePlace: 3,
  no: 2,
  changes: [{ no: 1, before: HOSTILE, after: HOSTILE }],
  booked: 2,
  minimum: 5,
  mark: HOSTILE,
  missing: 2,
  sessions: 8,
  weeks: 3,
  survey: HOSTILE,
  task: HOSTILE,
  competence: HOSTILE,
  expires: '1. desember 2026',
  closes: '15. desember 2026',
  open: 2,
  lapsed: 1,
  day: '1. desember 2026',
  meetings: 2,
};

const hostile = (kind: MailKind, locale: (typeof locales)[number]) =>
  writeLetter({
    kind,
    facts,
    locale,
    givenName: HOSTILE,
    details: [{ term: 'Kurs', detail: HOSTILE }],
    topic: HOSTILE,
    link: `${HOME}/kurs/1`,
    home: `${HOME}/`,
  });

const every = mailKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe('every kind of message in every language', () => {
  it.each(every)('%s in %s keeps what people wrote as text', (kind, locale) => {
    const { subject, html, text } = hostile(kind, locale);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<(script|img)/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{constructor}} {{{x}}}');
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(text).not.toMatch(/\r|\u202e|^Bcc:/m);
    for (const shown of [html, text]) {
      expect(shown).not.toMatch(/undefined|null|\[object/);
      expect(shown).toContain(`${HOME}/kurs/1`);
    }
  });

  it.each(every)('%s in %s loads nothing and leads only to our own address', (kind, locale) => {
    const { html } = hostile(kind, locale);
    const addresses = [...html.matchAll(/(?:href|src|url|action)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(
      (found) => found[1],
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address?.startsWith(`${HOME}/`)).toBe(true);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const table of html.match(/<table[^>]*>/g) ?? []) expect(table).toContain('role="presentation"');
  });

  it('has sentences of its own in each language', () => {
    for (const kind of mailKinds) {
      const texts = locales.map((locale) => hostile(kind, locale).text);
      expect(new Set(texts).size).toBe(locales.length);
    }
  });

  it('has a name for lists in each language', () => {
    for (const names of [nbNames, nnNames, enNames]) expect(Object.keys(names).sort()).toEqual([...mailKinds].sort());
  });

  it('has a button that leads to a screen there is', () => {
    const screens = (app: string): string[] => {
      const folder = new URL(`../../apps/${app}/src/`, import.meta.url);
      const files = readdirSync(folder).filter((name) => /^(routes\.tsx|[a-z]+-screens\.ts)$/.test(name));
      const routes = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
      return [...routes.matchAll(/path: '([^']+)'/g)].map((found) => found[1] ?? '');
    };
    const all = [...screens('portal'), ...screens('admin').map((path) => `/admin${path}`)];
    const isScreen = (path: string): boolean =>
      all.some((screen) => screen.replace(/\$\w+/g, 'ID') === path.split('#')[0]);
    for (const path of Object.values(paths)) {
      const led = path('ID', 'ID');
      expect([led, isScreen(led)]).toEqual([led, true]);
    }
    expect(isScreen('/kurs/ID/borte')).toBe(false);
  });

  it('throws rather than leave a hole where a fact is missing', () => {
    const bare = {
      kind: 'CANCELLED',
      facts: { course: 'COS-P' },
      locale: 'nb',
      givenName: 'Åse',
      details: [],
      topic: null,
      home: HOME,
    } as const;
    expect(writeLetter({ ...bare, link: HOME }).html).toContain('COS-P');
    const holed = bare as unknown as LetterContent<'CANCELLED'>;
    expect(() => writeLetter(holed)).toThrow('link');
  });
});
