import { createRootRoute, createRoute, createRouter, notFound, redirect } from '@tanstack/react-router';
import type { RouterHistory } from '@tanstack/react-router';
import { parseBookingsSearch } from '../features/bookings/bookings-search';
import { parseExploreSearch } from '../features/chefs/explore-search';
import { withAllWords } from '../shared/i18n/i18n';
import { safeReturnPath } from '../shared/lib/return-to';
import { parseSearch, stringifySearch } from '../shared/lib/search-params';
import { NotFound } from '../shared/ui/not-found';
import { ComingPage } from './coming-page';
import { Crashed } from './crashed';
import { Layout } from './layout';
import { newAddressOf } from './paths';

interface ReturnSearch {
  /** A path of this app to go to once signed in. */
  readonly return_to?: string;
}

const parseReturnSearch = (raw: Record<string, unknown>): ReturnSearch => ({
  return_to: safeReturnPath(raw.return_to),
});

const root = createRootRoute({ component: Layout, notFoundComponent: () => <NotFound /> });
const child = { getParentRoute: () => root };

const oldPages = createRoute({
  ...child,
  path: '/web/coocook/$',
  beforeLoad: ({ params, search }) => {
    const href = newAddressOf(params._splat ?? '', search);
    throw href === undefined ? notFound() : redirect({ href, replace: true });
  },
});

const routeTree = root.addChildren([
  createRoute({ ...child, path: '/' }).lazy(() => import('./routes/home').then((m) => m.Route)),
  createRoute({ ...child, path: '/explore', validateSearch: parseExploreSearch }).lazy(() =>
    import('./routes/explore').then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/chefs/$id' }).lazy(() =>
    withAllWords(import('./routes/chef')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/chefs/$id/book' }).lazy(() =>
    withAllWords(import('./routes/book-chef')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/my-bookings', validateSearch: parseBookingsSearch }).lazy(() =>
    withAllWords(import('./routes/my-bookings')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/account' }).lazy(() =>
    withAllWords(import('./routes/account')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/login', validateSearch: parseReturnSearch }).lazy(() =>
    withAllWords(import('./routes/login')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/register', validateSearch: parseReturnSearch }).lazy(() =>
    withAllWords(import('./routes/register')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/welcome', validateSearch: parseReturnSearch }).lazy(() =>
    withAllWords(import('./routes/welcome')).then((m) => m.Route),
  ),
  oldPages,
]);

/** `history` is the browser's unless a test brings its own. */
export const createAppRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    history,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Crashed,
    defaultPendingComponent: ComingPage,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    /** The number of the booking just requested, for the page that follows. */
    booked?: number;
  }
}
