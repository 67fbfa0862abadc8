import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditEvent } from './audit-trail';
import { Lockout, type AdmittedAttempt, type Attempt } from './lockout';
import { PasswordHasher, type HashLane } from './password-hasher';

/** Right when it was looked at, but the account was locked or given another password since. */
export const CHANGED_MEANWHILE: AuditEvent['details'] = { reason: 'changed_meanwhile' };

export interface TriedPassword extends AdmittedAttempt {
  readonly isRight: boolean;
  /** Once this attempt has failed. */
  readonly attemptsLeft: number;
  /**
   * What the account has to keep from now on; null when the password was wrong, or nothing changes. The hash of the
   * password to come, or of the same one when its hash was made with weaker parameters than today's.
   */
  readonly freshHash: string | null;
}

/** Tries a password that somebody claims to know, within the limits, and records a failure. */
@Injectable()
export class PasswordTrial {
  constructor(
    private readonly lockout: Lockout,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * ACCOUNT_LOCKED, RATE_LIMITED, IDENTITY_BUSY. Without an account it takes as long and fails. What it finds right counts
   * as a failure until `forgive`. `nextPassword` is to replace `password` if that is right.
   */
  async try(attempt: Attempt, password: string, nextPassword = password): Promise<TriedPassword> {
    const admitted = await this.lockout.admit(attempt);
    // With a place in the lane before anything is counted: what is counted is tried, and what is right is not refused.
    return this.hasher.inLane(laneOf(admitted), async (hasher) => {
      const attemptsLeft = await this.count(admitted);
      const hash = attempt.account?.passwordHash ?? null;
      const isRight = await hasher.verify(password, hash);
      if (!isRight) await this.record(admitted, 'failed', { attempts_remaining: attemptsLeft });
      const isFresh = hash === null || (nextPassword === password && !this.hasher.isOutdated(hash));
      const freshHash = isRight && !isFresh ? await hasher.hash(nextPassword) : null;
      return { ...admitted, isRight, attemptsLeft, freshHash };
    });
  }

  /** Belongs into the unit of work that the right password opened the way to. */
  forgive(tried: TriedPassword): Promise<void> {
    return this.lockout.forgive(tried);
  }

  record(
    { action, actorId, account, origin, guesser }: AdmittedAttempt,
    outcome: AuditEvent['outcome'],
    details: AuditEvent['details'] = {},
  ): Promise<void> {
    const userId = account?.id ?? null;
    return this.audit.record({
      action,
      outcome,
      actorId: outcome === 'succeeded' ? userId : actorId,
      userId,
      origin,
      details: { ...details, known_device: guesser.deviceId !== null },
    });
  }

  private async count(attempt: AdmittedAttempt): Promise<number> {
    // No password opens a demo account, so there is nothing to guess and nothing to lock.
    if (attempt.account?.isDemo) return this.lockout.attempts;
    return this.lockout.count(attempt);
  }
}

function laneOf({ guesser }: AdmittedAttempt): HashLane {
  return guesser.deviceId === null ? 'strangers' : 'known';
}
