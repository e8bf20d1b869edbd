import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { makeRouter } from './routes.tsx';
import { speak } from './shell/language.ts';
import { createQueryClient } from './shell/query-client.ts';
import { viewerQuery, type Viewer } from './shell/viewer.ts';

const client = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  client.setQueryData(viewerQuery.queryKey, null);
  if (pathname !== '/logg-inn') void router.navigate({ to: '/logg-inn', search: { til: href, hvorfor: 'slutt' } });
});
const router = makeRouter(client);

/** Opens the app in that element. viewer: who is signed in, null for nobody, undefined when there was no answer. */
export async function open(place: HTMLElement, viewer: Viewer | null | undefined): Promise<void> {
  if (viewer !== undefined) client.setQueryData(viewerQuery.queryKey, viewer);
  // The language of the account goes before the one of the browser.
  if (viewer) await speak(viewer.locale).catch(() => undefined);
  // Without this the frame would be shown for a moment without its screen.
  await router.load();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
