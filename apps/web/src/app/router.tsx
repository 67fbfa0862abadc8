import type { Booking } from '@coocook/api-client';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  redirect,
} from '@tanstack/react-router';
import type { RouterHistory } from '@tanstack/react-router';
import { parseBookingsSearch } from '../features/bookings/bookings-search';
import type { ExploreSearch } from '../features/chefs/explore-search';
import { parseExploreSearch } from '../features/chefs/explore-search';
import { chefQuery, chefsQuery, cuisinesQuery } from '../features/chefs/queries';
import { withInnerWords, withWordsOf } from '../shared/i18n/i18n';
import { safeReturnPath } from '../shared/lib/return-to';
import { parseSearch, positiveInt, stringifySearch } from '../shared/lib/search-params';
import { NotFound } from '../shared/ui/not-found';
import { ComingPage } from './coming-page';
import { Crashed } from './crashed';
import { Layout } from './layout';

interface ReturnSearch {
  /** A path of this app to go to once signed in. */
  readonly return_to?: string;
}

const parseReturnSearch = (raw: Record<string, unknown>): ReturnSearch => ({
  return_to: safeReturnPath(raw.return_to),
});

/** Left to the page to read, which comes later: a first visit does not wait for what it does not need. */
const unread = (raw: Record<string, unknown>): Record<string, unknown> => raw;

interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Layout,
  notFoundComponent: () => <NotFound />,
});
const child = { getParentRoute: () => root };

const oldPages = createRoute({
  ...child,
  path: '/web/coocook/$',
  beforeLoad: async ({ params, search }) => {
    const { newAddressOf } = await import('./paths');
    const href = newAddressOf(params._splat ?? '', search);
    throw href === undefined ? notFound() : redirect({ href, replace: true });
  },
});

const adminPages = () => withWordsOf('admin', import('./routes/admin'));

const consolePages = () => withWordsOf('console', import('./routes/console'));

const adminHome = createRoute({
  ...child,
  path: '/admin',
  beforeLoad: () => {
    throw redirect({ href: '/admin/users', replace: true });
  },
});

/*
 * Loaders ask the API while the page's own code is still on its way, and as soon as somebody is about to follow a link.
 * No page waits for them: what has not come yet, or failed, is the page's own business.
 */
const askForChefs = ({ queries }: RouterContext, search: ExploreSearch): void => {
  void queries.prefetchQuery(chefsQuery(search));
  void queries.prefetchQuery(cuisinesQuery);
};

interface ChefLoader {
  readonly context: RouterContext;
  readonly params: { readonly id: string };
}

const askForChef = ({ context, params }: ChefLoader): void => {
  const id = positiveInt(params.id);
  if (id !== undefined) void context.queries.prefetchQuery(chefQuery(id));
};

const routeTree = root.addChildren([
  createRoute({ ...child, path: '/', loader: ({ context }) => askForChefs(context, {}) }).lazy(() =>
    import('./routes/home').then((m) => m.Route),
  ),
  createRoute({
    ...child,
    path: '/explore',
    validateSearch: parseExploreSearch,
    // As in routes/explore.tsx: without what the router adds.
    loaderDeps: ({ search }) => parseExploreSearch({ ...search }),
    loader: ({ context, deps }) => askForChefs(context, deps),
  }).lazy(() => import('./routes/explore').then((m) => m.Route)),
  createRoute({ ...child, path: '/chefs/$id', loader: askForChef }).lazy(() =>
    withInnerWords(import('./routes/chef')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/chefs/$id/book', loader: askForChef }).lazy(() =>
    withInnerWords(import('./routes/book-chef')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/my-bookings', validateSearch: parseBookingsSearch }).lazy(() =>
    withInnerWords(import('./routes/my-bookings')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/account' }).lazy(() =>
    withInnerWords(import('./routes/account')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/account/security', validateSearch: unread }).lazy(() =>
    withInnerWords(import('./routes/security')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/login', validateSearch: parseReturnSearch }).lazy(() =>
    withInnerWords(import('./routes/login')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/register', validateSearch: parseReturnSearch }).lazy(() =>
    withInnerWords(import('./routes/register')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/welcome', validateSearch: parseReturnSearch }).lazy(() =>
    withInnerWords(import('./routes/welcome')).then((m) => m.Route),
  ),
  createRoute({ ...child, path: '/chef' }).lazy(() => consolePages().then((m) => m.RequestsRoute)),
  createRoute({ ...child, path: '/chef/calendar', validateSearch: unread }).lazy(() =>
    consolePages().then((m) => m.CalendarRoute),
  ),
  createRoute({ ...child, path: '/chef/hours' }).lazy(() => consolePages().then((m) => m.HoursRoute)),
  createRoute({ ...child, path: '/chef/rules' }).lazy(() => consolePages().then((m) => m.RulesRoute)),
  createRoute({ ...child, path: '/chef/profile' }).lazy(() => consolePages().then((m) => m.ProfileRoute)),
  adminHome,
  createRoute({ ...child, path: '/admin/users', validateSearch: unread }).lazy(() =>
    adminPages().then((m) => m.UsersRoute),
  ),
  createRoute({ ...child, path: '/admin/users/$id', validateSearch: unread }).lazy(() =>
    adminPages().then((m) => m.UserRoute),
  ),
  createRoute({ ...child, path: '/admin/subscriptions' }).lazy(() =>
    adminPages().then((m) => m.SubscriptionsRoute),
  ),
  createRoute({ ...child, path: '/admin/audit', validateSearch: unread }).lazy(() =>
    adminPages().then((m) => m.AuditRoute),
  ),
  createRoute({ ...child, path: '/admin/errors', validateSearch: unread }).lazy(() =>
    adminPages().then((m) => m.ErrorsRoute),
  ),
  createRoute({ ...child, path: '/admin/errors/$id', validateSearch: unread }).lazy(() =>
    adminPages().then((m) => m.ErrorRoute),
  ),
  createRoute({ ...child, path: '/admin/live' }).lazy(() => adminPages().then((m) => m.LiveRoute)),
  oldPages,
]);

/** `history` is the browser's unless a test brings its own. */
export const createAppRouter = (queries: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queries },
    history,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // How long data stays fresh is up to the query client.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: Crashed,
    defaultPendingComponent: ComingPage,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    /** The booking just made, for the page that follows. */
    booked?: Pick<Booking, 'id' | 'status'>;
  }
}
