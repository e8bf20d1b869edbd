import type { QueryClient } from '@tanstack/react-query';
import { AskFailed } from '@kompetanse/contract/ask';
import { SetLocale, SignOut } from '@kompetanse/contract/portal';
import type { Locale } from '@kompetanse/texts/locale.ts';
import { call } from './call.ts';
import { dropAllDrafts } from './drafts.ts';
import { speak } from './language.ts';
import { refresh } from './query-client.ts';
import { viewerQuery, type Viewer } from './viewer.ts';

/** Takes in a person who has just signed in: their language, and nothing of what was shown before. */
export async function welcome(client: QueryClient, viewer: Viewer): Promise<void> {
  await speak(viewer.locale);
  client.removeQueries({ type: 'inactive' });
  client.setQueryData(viewerQuery.queryKey, viewer);
}

/** Ends the session on the server and forgets what this tab knew. A session that had ended already is no failure. */
export async function signOut(client: QueryClient): Promise<void> {
  try {
    await call(SignOut, {});
  } catch (error) {
    if (!(error instanceof AskFailed && error.code === 'SIGN_IN_REQUIRED')) throw error;
  }
  dropAllDrafts();
  dropSheets();
  client.setQueryData(viewerQuery.queryKey, null);
}

/** The admin keeps attendance sheets, with names, on this device for a day at most (ADR 0014); they go with the session. */
function dropSheets(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('sheet:')) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}

/** Changes the language here and, for those signed in, on the account. Answers whether the account has it. */
export async function changeLanguage(client: QueryClient, viewer: Viewer | null, locale: Locale): Promise<boolean> {
  await speak(locale);
  let kept = true;
  if (viewer) {
    try {
      const { setLocale } = await call(SetLocale, { locale });
      kept = setLocale.__typename === 'Viewer';
      if (setLocale.__typename === 'Viewer') client.setQueryData(viewerQuery.queryKey, setLocale);
    } catch {
      kept = false;
    }
  }
  // Titles and refusals come from the server in the reader's language.
  await refresh(client);
  return kept;
}
