import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditEvent } from './audit-trail';
import { Lockout, type AdmittedAttempt, type Attempt } from './lockout';
import { PasswordHasher, type HashLane } from './password-hasher';

export interface TriedPassword extends AdmittedAttempt {
  readonly isRight: boolean;
  /** Once this attempt has failed. */
  readonly attemptsLeft: number;
  /** The right password hashed anew, when the account's hash was made with weaker parameters than today's. */
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
   * ACCOUNT_LOCKED, RATE_LIMITED, IDENTITY_BUSY. Without an account it takes as long and fails. What it finds right counts as a
   * failure until `forgive`.
   */
  async try(attempt: Attempt, password: string): Promise<TriedPassword> {
    const admitted = await this.lockout.admit(attempt);
    const attemptsLeft = await this.count(admitted);
    const lane = laneOf(admitted);
    const hash = attempt.account?.passwordHash ?? null;
    const isRight = await this.hasher.verify(password, hash, lane);
    if (!isRight) await this.record(admitted, 'failed', { attempts_remaining: attemptsLeft });
    const isOutdated = isRight && hash !== null && this.hasher.isOutdated(hash);
    const freshHash = isOutdated ? await this.hasher.hash(password, lane) : null;
    return { ...admitted, isRight, attemptsLeft, freshHash };
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
    this.hasher.refuseWhenBusy(laneOf(attempt));
    return this.lockout.count(attempt);
  }
}

function laneOf({ guesser }: AdmittedAttempt): HashLane {
  return guesser.deviceId === null ? 'strangers' : 'known';
}
