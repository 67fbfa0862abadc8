import { SEVERITIES, type Severity } from '@coocook/kernel';

/** From so many errors within one hour of the clock on, a pattern is at least so severe; the mildest first. */
const RAISES: readonly { readonly errorsAnHour: number; readonly severity: Severity }[] = [
  { errorsAnHour: 100, severity: 'high' },
  { errorsAnHour: 1_000, severity: 'critical' },
];

/** The numbers of errors within one hour at which a pattern becomes more severe, the smallest first. */
export const BUSY_HOURS = RAISES.map(({ errorsAnHour }) => errorsAnHour);

/** Of a pattern: the worst that was reported of it, or more because of how often it came within an hour. */
export function severityOf(worstReported: Severity, errorsInHour: number): Severity {
  const reached = RAISES.filter(({ errorsAnHour }) => errorsInHour >= errorsAnHour);
  return reached.map(({ severity }) => severity).reduce(worse, worstReported);
}

function worse(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;
}
