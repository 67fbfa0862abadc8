import { isTimeZone, Money } from '@coocook/kernel';
import { profileInvalid } from './chefs.errors';

/** Characters. */
export const MAX_NAME = 100;
export const MAX_CUISINE = 100;
export const MAX_LOCATION = 100;
export const MAX_BIO = 2000;
/** Of specialties and of languages: how many, and characters each. */
export const MAX_TAGS = 20;
export const MAX_TAG = 50;
/** Major units an hour; far above any chef's, far below what a bigint of minor units holds. */
const MAX_RATE = 1_000_000_000;

/** What chefs say of themselves; the shape of the texts has been checked. */
export interface ChefProfile {
  readonly name: string;
  readonly cuisine: string;
  readonly bio: string;
  readonly location: string;
  readonly timeZone: string;
  readonly hourlyRate: Money;
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
}

/** Throws CHEFS_PROFILE_INVALID for anything but an IANA zone: an offset knows no daylight saving. */
export function checkTimeZone(zone: string): void {
  if (!isTimeZone(zone)) {
    throw profileInvalid('time_zone', 'Invalid time_zone: an IANA zone such as Asia/Seoul is expected');
  }
}

/** `rate` is decimal text in major units. Throws CHEFS_PROFILE_INVALID unless it is an amount above 0 of the currency. */
export function parseRate(rate: string, currency: string): Money {
  const money = Money.parse(rate, currency);
  if (!money || money.minor === 0n || money.toMajor() > MAX_RATE) {
    throw profileInvalid(
      'hourly_rate',
      `Invalid hourly_rate: an amount above 0, up to ${MAX_RATE}, with no more decimals than ${currency} has is expected`,
    );
  }
  return money;
}
