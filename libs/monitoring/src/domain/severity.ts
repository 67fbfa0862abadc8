import { SEVERITIES, type Severity } from '@coocook/kernel';

/** From so many errors within one hour of the clock on, a pattern is at least so severe; the mildest first. */
export const RAISES = [
  { errorsAnHour: 100, severity: 'high' },
  { errorsAnHour: 1_000, severity: 'critical' },
] as const;

/** Of a pattern: the worst that was ever reported of it, or more because of how often it came. Never falls. */
export function severityOf(worstReported: Severity, errorsInHour: number): Severity {
  const raised = RAISES.filter(({ errorsAnHour }) => errorsInHour >= errorsAnHour).map(
    ({ severity }) => severity,
  );
  return [worstReported, ...raised].reduce(worse);
}

function worse(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;
}
