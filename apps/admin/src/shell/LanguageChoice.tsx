import type { ReactElement } from 'react';
import { SetLocale } from '@kompetanse/contract/admin';
import { LanguageSelect, useToast } from '@kompetanse/ui';
import { useChange } from './change.ts';
import { useChooseLanguage, useTexts } from './language.tsx';
import type { Account } from './viewer.ts';

/** Each language in its own words. */
const languages = [
  { value: 'nb', label: 'Bokmål' },
  { value: 'nn', label: 'Nynorsk' },
  { value: 'en', label: 'English' },
] as const;

/** The choice of language; kept on the account, or in this browser while nobody is signed in. */
export function LanguageChoice({ account }: { readonly account: Account | null }): ReactElement {
  const { t, locale } = useTexts();
  const toast = useToast();
  const chooseHere = useChooseLanguage();
  const keep = useChange(SetLocale, undefined, (text) => toast({ tone: 'danger', text }));
  return (
    <LanguageSelect
      label={t.shell.language}
      value={locale}
      options={languages}
      onChange={(wanted) => (account === null ? chooseHere(wanted) : keep.run({ locale: wanted }))}
    />
  );
}
