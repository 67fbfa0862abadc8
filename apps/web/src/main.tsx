import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient, Providers } from './app/providers';
import { createAppRouter } from './app/router';
import { watchForErrors } from './app/uncaught';
import { speak } from './shared/i18n/i18n';
import { preferredLanguage } from './shared/i18n/language';
import { session } from './shared/lib/api';
import { shown } from './shared/lib/shown';
import './shared/ui/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void session.restore();

const queries = createQueryClient();
const router = createAppRouter(queries);
const reactErrors = watchForErrors(() => router.state.matches.at(-1)?.routeId);
// The page's own code comes while the language does; nothing is shown before its words are there.
void router.load();
const language = preferredLanguage();
const koreanFont = () => import('./shared/ui/korean-font');
if (language === 'ko') void koreanFont();
await speak(language);

createRoot(root, reactErrors).render(
  <StrictMode>
    <Providers client={queries}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

// Elsewhere it is for what people have written.
if (language !== 'ko') void shown().then(koreanFont);
