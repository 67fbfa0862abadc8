import { getLocalTimeZone, parseDate } from '@internationalized/date';
import { oneOf, positiveInt, words } from '../../shared/lib/search-params';

export const OUTCOMES = ['succeeded', 'failed', 'refused'] as const;

/** What `/admin/audit` shows, as it stands in the address: the names are those of the API. */
export interface AuditSearch {
  readonly action?: string;
  readonly outcome?: (typeof OUTCOMES)[number];
  readonly user_id?: number;
  /** Days on the reader's own clock, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly page?: number;
}

const day = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return parseDate(value).toString();
  } catch {
    return undefined;
  }
};

/** Reads an address or a filled-in form; what makes no sense is left out. */
export const parseAuditSearch = (raw: Readonly<Record<string, unknown>>): AuditSearch => ({
  action: words(raw.action),
  outcome: oneOf(OUTCOMES, raw.outcome),
  user_id: positiveInt(raw.user_id),
  from: day(raw.from),
  to: day(raw.to),
  page: positiveInt(raw.page),
});

/** The instant at which a day begins on the clock of `timeZone`, as the API wants it. */
export const startOfDay = (date: string, timeZone: string = getLocalTimeZone()): string =>
  parseDate(date).toDate(timeZone).toISOString();

/** The instant at which a day is over there. */
export const endOfDay = (date: string, timeZone: string = getLocalTimeZone()): string =>
  parseDate(date).add({ days: 1 }).toDate(timeZone).toISOString();
