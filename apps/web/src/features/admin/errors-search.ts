import { oneOf, positiveInt, words } from '../../shared/lib/search-params';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export const PATTERN_STATUSES = ['open', 'resolved', 'ignored'] as const;
/** Unless one of these is asked for, what was seen last comes first. */
export const PATTERN_ORDERS = ['-count', '-severity'] as const;
/** On one page of a list; the API counts in offsets. */
export const PER_PAGE = 20;

/** What `/admin/errors` shows, as it stands in the address: the names are those of the API, but for `page`. */
export interface ErrorsSearch {
  readonly q?: string;
  readonly error_type?: string;
  readonly severity?: (typeof SEVERITIES)[number];
  readonly status?: (typeof PATTERN_STATUSES)[number];
  readonly sort?: (typeof PATTERN_ORDERS)[number];
  readonly page?: number;
}

/** Reads an address or a filled-in form; what makes no sense is left out. */
export const parseErrorsSearch = (raw: Readonly<Record<string, unknown>>): ErrorsSearch => ({
  q: words(raw.q),
  error_type: words(raw.error_type),
  severity: oneOf(SEVERITIES, raw.severity),
  status: oneOf(PATTERN_STATUSES, raw.status),
  sort: oneOf(PATTERN_ORDERS, raw.sort),
  page: positiveInt(raw.page),
});

/** What the API is asked for, for a page of a list. */
export const offsetOf = (page = 1) => ({ limit: PER_PAGE, offset: (page - 1) * PER_PAGE });

/** Where a list stands that was cut by offsets. */
export const pagesOf = ({ total, offset }: { readonly total: number; readonly offset: number }) => ({
  current: offset / PER_PAGE + 1,
  pages: Math.ceil(total / PER_PAGE),
});
