import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { locales } from '@kompetanse/texts/locale.ts';
import type { Locale } from '@kompetanse/texts/locale.ts';
import { admin } from '@kompetanse/texts/nb/admin/index.ts';
import { words } from '@kompetanse/texts/nb/words.ts';
import { createFormat } from '@kompetanse/ui';
import type { Format } from '@kompetanse/ui';
import { viewerQuery } from './viewer.ts';

/** Every sentence, word, number and date of one language. */
export interface Language {
  readonly locale: Locale;
  readonly t: typeof admin;
  /** Labels of the contract's values, by their codes. */
  readonly words: typeof words;
  readonly format: Format;
}

const bokmal: Language = { locale: 'nb', t: admin, words, format: createFormat('nb') };
const LanguageContext = createContext<Language>(bokmal);
const key = 'locale';

/** Fetches a language; bokmål is always there. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  if (locale === 'nb') return bokmal;
  const [texts, labels] = await (locale === 'nn'
    ? Promise.all([import('@kompetanse/texts/nn/admin/index.ts'), import('@kompetanse/texts/nn/words.ts')])
    : Promise.all([import('@kompetanse/texts/en/admin/index.ts'), import('@kompetanse/texts/en/words.ts')]));
  return { locale, t: texts.admin, words: labels.words, format: createFormat(locale) };
}

/** The language last used in this browser; bokmål the first time. */
export function rememberedLocale(): Locale {
  const stored = readStored();
  return locales.find((locale) => locale === stored) ?? 'nb';
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage may be blocked; the page then starts in bokmål.
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // The choice then lasts as long as the page; a signed-in person has it on the account.
  }
}

interface LanguageProviderProps {
  readonly first: Language;
  readonly children: ReactNode;
}

/** Gives everything below the language of the account, or the one last chosen here while nobody is signed in. */
export function LanguageProvider({ first, children }: LanguageProviderProps): ReactElement {
  const [language, setLanguage] = useState(first);
  const { data } = useQuery(viewerQuery);
  const wanted = data?.viewer?.locale ?? language.locale;

  useEffect(() => {
    let outdated = false;
    void loadLanguage(wanted).then((loaded) => {
      if (outdated) return;
      document.documentElement.lang = wanted;
      remember(wanted);
      setLanguage(loaded);
    });
    return () => {
      outdated = true;
    };
  }, [wanted]);

  return (
    <LanguageContext value={language}>
      <ChooseContext value={setLanguage}>{children}</ChooseContext>
    </LanguageContext>
  );
}

const ChooseContext = createContext<(language: Language) => void>(() => undefined);

/** The function that changes the language while nobody is signed in. */
export function useChooseLanguage(): (locale: Locale) => void {
  const choose = useContext(ChooseContext);
  return (locale) => void loadLanguage(locale).then(choose);
}

/** The texts, words and formats of the reader's language. */
export function useTexts(): Language {
  return useContext(LanguageContext);
}
