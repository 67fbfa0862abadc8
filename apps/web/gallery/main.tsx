import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { createQueryClient, Providers } from '../src/app/providers';
import { speak, withInnerWords } from '../src/shared/i18n/i18n';
import { preferredLanguage } from '../src/shared/i18n/language';
import '../src/shared/ui/theme.css';
import { Gallery } from './gallery';

void import('../src/shared/ui/korean-font');
await withInnerWords(speak(preferredLanguage()));

// Links need a router; here they lead nowhere.
const root = createRootRoute();
const router = createRouter({
  routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: Gallery })]),
  history: createMemoryHistory(),
});

const place = document.getElementById('root');
if (!place) throw new Error('ui.html has no #root');
createRoot(place).render(
  <Providers client={createQueryClient()}>
    <RouterProvider router={router as never} />
  </Providers>,
);
