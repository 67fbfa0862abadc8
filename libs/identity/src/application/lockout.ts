import { Clock, RateLimits } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account';
import { accountLocked } from '../domain/identity.errors';
import { attemptsLeft } from '../domain/lockout';
import { AuditTrail } from './audit-trail';
import { DeviceTokens } from './device-tokens';
import { FailureCounts, type Guesser } from './failure-counts';
import { IdentitySettings } from './identity-settings';
import type { Origin } from './origin';

/** Somebody who is about to try a password. */
export interface Attempt {
  /** What it is for, as the audit trail calls it. */
  readonly action: string;
  /** Null for somebody who is not signed in yet. */
  readonly actorId: number | null;
  readonly email: string;
  /** Null for an address without one, which is treated alike. */
  readonly account: Account | null;
  /** What the device cookie held. */
  readonly deviceToken: string | undefined;
  readonly origin: Origin;
}

/** An attempt, and with whose failures it is counted. */
export interface AdmittedAttempt extends Attempt {
  readonly guesser: Guesser;
}

/** Limits how often a password may be guessed. Strangers can lock out strangers, never a device of the owner's. */
@Injectable()
export class Lockout {
  constructor(
    private readonly counts: FailureCounts,
    private readonly devices: DeviceTokens,
    private readonly settings: IdentitySettings,
    private readonly limits: RateLimits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** How many attempts there are when none has failed. */
  get attempts(): number {
    return this.settings.lockout.failures;
  }

  /**
   * ACCOUNT_LOCKED while whoever tries is locked out, and only then RATE_LIMITED: who is locked out learns that, as long as
   * their address may ask at all. A known device that is locked out is one of the strangers.
   */
  async admit(attempt: Attempt): Promise<AdmittedAttempt> {
    const { email, account, deviceToken } = attempt;
    const device = deviceToken === undefined ? null : await this.devices.read(deviceToken);
    if (device && device.userId === account?.id) {
      const guesser = { email, deviceId: device.deviceId };
      if (!(await this.counts.lockOf(guesser, this.clock.now()))) return this.limit({ ...attempt, guesser });
    }
    const guesser = { email, deviceId: null };
    const lockedUntil = await this.counts.lockOf(guesser, this.clock.now());
    if (lockedUntil) return this.refuse({ ...attempt, guesser }, lockedUntil);
    return this.limit({ ...attempt, guesser });
  }

  /**
   * Counts the attempt as a failure and gives how many are left. Committed before the password is looked at, so that
   * guesses at the same moment cannot share one count. ACCOUNT_LOCKED when a rival's took the last.
   */
  async count(attempt: AdmittedAttempt): Promise<number> {
    const run = await this.counts.count(attempt.guesser, this.settings.lockout, this.clock.now());
    const left = attemptsLeft(run, this.settings.lockout);
    return left ?? this.refuse(attempt, run.lockedUntil ?? this.clock.now());
  }

  /** The password was right: the run of this guesser, and of no other, is over. */
  forgive({ guesser }: AdmittedAttempt): Promise<void> {
    return this.counts.reset(guesser);
  }

  /** Strangers share the account's limit; a known device of the owner's has one of its own, and no lane to flood. */
  private async limit(attempt: AdmittedAttempt): Promise<AdmittedAttempt> {
    const { email, guesser, origin } = attempt;
    await this.limits.take('sign-in-address', origin.network);
    await this.limits.take(
      'sign-in-account',
      guesser.deviceId === null ? email : `device ${guesser.deviceId}`,
    );
    return attempt;
  }

  private async refuse(
    { action, actorId, guesser, account, origin }: AdmittedAttempt,
    lockedUntil: Date,
  ): Promise<never> {
    // Anybody may cause refusals without limit, so not each of them gets a row.
    if (await this.counts.noteRefusal(guesser, this.clock.now())) {
      await this.audit.record({
        action,
        outcome: 'refused',
        actorId,
        userId: account?.id ?? null,
        origin,
        details: { reason: 'locked_out', locked_until: lockedUntil.toISOString() },
      });
    }
    throw accountLocked(lockedUntil);
  }
}
