import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { CurrentViewerQuery } from '@kompetanse/contract/admin';
import { forgetSheetsWithViewer, showKeptSheet } from './attendance/offline-sheet.ts';
import { router } from './routes.tsx';
import { LanguageProvider, loadLanguage, rememberedLocale } from './shell/language.tsx';
import { createQueryClient } from './shell/query-client.ts';
import { viewerKey } from './shell/viewer.ts';
import './shell/screens.css';

/** Shows the app in the element. `known`: who is signed in, when that has been asked already. */
export async function open(place: Element, known: CurrentViewerQuery | undefined): Promise<void> {
  const client = createQueryClient();
  forgetSheetsWithViewer(client);
  if (known) client.setQueryData<CurrentViewerQuery>(viewerKey, known);
  const viewer = known ?? showKeptSheet(client, location.pathname);
  const first = await loadLanguage(viewer?.viewer?.locale ?? rememberedLocale());
  document.documentElement.lang = first.locale;
  await router.load();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider first={first}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
