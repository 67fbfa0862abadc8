import { oneOf, positiveInt, words } from '../../shared/lib/search-params';

export const USER_STATUSES = ['active', 'locked'] as const;

/** What `/admin/users` shows, as it stands in the address: the names are those of the API. */
export interface UsersSearch {
  readonly q?: string;
  readonly status?: (typeof USER_STATUSES)[number];
  readonly page?: number;
}

/** Reads an address or a filled-in form; what makes no sense is left out. */
export const parseUsersSearch = (raw: Readonly<Record<string, unknown>>): UsersSearch => ({
  q: words(raw.q),
  status: oneOf(USER_STATUSES, raw.status),
  page: positiveInt(raw.page),
});
