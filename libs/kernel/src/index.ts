export { Clock, FixedClock, SystemClock } from './clock';
export { dateOf, DAY, dayOf, HOUR, MINUTE, weekdayOf } from './days';
export { DomainError, type ErrorDetails, type ErrorKind, type FieldError } from './domain-error';
export { ErrorReports, SEVERITIES, type ErrorReport, type Severity } from './error-reports';
export { isId, MAX_ID } from './id';
export { withoutAddresses, withoutEmails, withoutNumbers, withoutQuoted, withoutUuids } from './masks';
export { isCurrency, Money } from './money';
export { Outcomes, OUTCOMES, type Counted, type Outcome } from './outcomes';
export type { Page, PageRequest } from './page';
export { RateLimited, RateLimits, type Allowance, type LimitName } from './rate-limits';
export { redacted, redactedContext, type JsonObject } from './redaction';
export { Slot } from './slot';
export { UnitOfWork } from './unit-of-work';
export { ZoneTimeline, type Fold } from './zone-timeline';
export {
  isCalendarDate,
  isInstant,
  isSameZone,
  isTimeZone,
  isWallClockTime,
  toInstant,
  toWallClock,
  type WallClock,
} from './zones';
