import '@kompetanse/ui/trusted-types.ts';
import '@kompetanse/ui/theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { makeRouter } from './routes.tsx';
import { rememberedLocale, speak } from './shell/language.ts';
import { createQueryClient } from './shell/query-client.ts';
import { viewerQuery } from './shell/viewer.ts';

const client = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  client.setQueryData(viewerQuery.queryKey, null);
  if (pathname !== '/logg-inn') void router.navigate({ to: '/logg-inn', search: { til: href, hvorfor: 'slutt' } });
});
const router = makeRouter(client);

/** The language of the account goes before the one of the browser; without an answer the page still opens. */
async function prepare(): Promise<void> {
  const [viewer] = await Promise.all([
    client.fetchQuery(viewerQuery).catch(() => null),
    speak(rememberedLocale()).catch(() => undefined),
  ]);
  if (viewer) await speak(viewer.locale).catch(() => undefined);
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');
void prepare()
  .then(() => router.load())
  .then(() => {
    createRoot(place).render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    );
  });
