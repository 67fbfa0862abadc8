/**
 * What an old password means. `off`: nothing. `warn`: its owner is told. `force`: nothing else is allowed until it is
 * changed. NIST SP 800-63B (section 5.1.1.2) advises against changing passwords by the calendar.
 */
export const PASSWORD_AGE_POLICIES = ['off', 'warn', 'force'] as const;

export interface PasswordAgePolicy {
  readonly policy: (typeof PASSWORD_AGE_POLICIES)[number];
  readonly maxDays: number;
}

const DAY_MS = 86_400_000;

/** `changedAt` is null for an account without a password. */
export function isPasswordExpired(
  changedAt: Date | null,
  { policy, maxDays }: PasswordAgePolicy,
  now: Date,
): boolean {
  return policy !== 'off' && changedAt !== null && now.getTime() - changedAt.getTime() > maxDays * DAY_MS;
}
