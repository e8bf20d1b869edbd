import { useSyncExternalStore } from 'react';
import { localeFrom, locales, type Locale } from '@kompetanse/texts/locale.ts';
import { portal as nb } from '@kompetanse/texts/nb/portal/index.ts';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import { createFormat, type Format } from '@kompetanse/ui/format/format.ts';

interface Language {
  readonly locale: Locale;
  readonly texts: PortalTexts;
  readonly format: Format;
}

const key = 'locale';
let current: Language = { locale: 'nb', texts: nb, format: createFormat('nb') };
const readers = new Set<() => void>();

/** Bokmål comes with the app; the others are fetched by those who read them. */
const fetchTexts: Record<Locale, () => Promise<PortalTexts>> = {
  nb: () => Promise.resolve(nb),
  nn: async () => (await import('@kompetanse/texts/nn/portal/index.ts')).portal,
  en: async () => (await import('@kompetanse/texts/en/portal/index.ts')).portal,
};

/** The language chosen in this browser, else the first of the browser's own that we speak. */
export function rememberedLocale(): Locale {
  try {
    const stored = localStorage.getItem(key);
    const known = locales.find((locale) => locale === stored);
    if (known) return known;
  } catch {
    // Storage may be blocked; the browser's own language then decides.
  }
  return localeFrom(navigator.languages.join(','));
}

/** Turns every screen to that language and remembers it in this browser. Rejects when its texts can not be fetched. */
export async function speak(locale: Locale): Promise<void> {
  const texts = await fetchTexts[locale]();
  current = { locale, texts, format: createFormat(locale) };
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(key, locale);
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const tell of readers) tell();
}

/** The language in use, for code outside components. */
export function language(): Language {
  return current;
}

function listen(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language);
}

/** Every sentence of the portal in the reader's language. */
export function useTexts(): PortalTexts {
  return useLanguage().texts;
}

/** Days, moments and numbers in words of the reader's language, in Norway's time. */
export function useFormat(): Format {
  return useLanguage().format;
}
