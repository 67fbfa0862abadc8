export { Clock, FixedClock, SystemClock } from './clock';
export { dateOf, DAY, dayOf, HOUR, MINUTE, weekdayOf } from './days';
export { DomainError, type ErrorDetails, type ErrorKind, type FieldError } from './domain-error';
export { isId, MAX_ID } from './id';
export { isCurrency, Money } from './money';
export type { Page, PageRequest } from './page';
export { RateLimited, RateLimits, type Allowance, type LimitName } from './rate-limits';
export { Slot } from './slot';
export { UnitOfWork } from './unit-of-work';
export { ZoneTimeline, type Fold } from './zone-timeline';
export {
  isCalendarDate,
  isInstant,
  isTimeZone,
  isWallClockTime,
  toInstant,
  toWallClock,
  type WallClock,
} from './zones';
