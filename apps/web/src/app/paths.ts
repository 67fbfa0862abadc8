import { positiveInt } from '../shared/lib/search-params';

type Search = Readonly<Record<string, string>>;

const chefPath = (id: string | undefined, below = ''): string =>
  positiveInt(id) === undefined ? '/explore' : `/chefs/${positiveInt(id)}${below}`;

/** Pages of the older site under `/web/coocook/`, and where each of them is now. */
const OLD_PAGES: Readonly<Record<string, (search: Search) => string>> = {
  '': () => '/',
  'index.html': () => '/',
  'explore.html': (search) => `/explore?${new URLSearchParams(search).toString()}`,
  'chef-detail.html': (search) => chefPath(search.id),
  'booking.html': (search) => chefPath(search.chef_id, '/book'),
  'my-bookings.html': () => '/my-bookings',
};

/** Today's address of an old page; nothing when there was no such page. */
export const newAddressOf = (page: string, search: Search): string | undefined =>
  Object.hasOwn(OLD_PAGES, page) ? OLD_PAGES[page]?.(search) : undefined;
