import '@kompetanse/ui/trusted-types.ts';
import '@kompetanse/ui/theme/theme.css';
import './shell/screens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes.tsx';
import { LanguageProvider, loadLanguage, rememberedLocale } from './shell/language.tsx';
import { createQueryClient } from './shell/query-client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const queryClient = createQueryClient();
const first = await loadLanguage(rememberedLocale());
document.documentElement.lang = first.locale;

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider first={first}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
