import { FixedClock, RateLimits, type Allowance, type LimitName } from '@coocook/kernel';
import type { FailureRun } from '../domain/lockout';
import { AuditTrail } from './audit-trail';
import { FailureCounts } from './failure-counts';
import type { IdentitySettings } from './identity-settings';
import { Lockout } from './lockout';
import { PasswordHasher, type HashLane, type PlacedHasher } from './password-hasher';
import { PasswordTrial } from './password-trial';

const ORIGIN = { address: '203.0.113.7', network: '203.0.113.7', userAgent: null, requestId: 'request-1' };
const ATTEMPT = {
  action: 'identity.sign_in',
  actorId: null,
  email: 'nobody@example.com',
  account: null,
  deviceToken: undefined,
  origin: ORIGIN,
};

/** What comes first. */
const LIMITED = ['sign-in-address of 203.0.113.7', 'sign-in-account of nobody@example.com'];

class NoAudit extends AuditTrail {
  record = (): Promise<void> => Promise.resolve();
}

class WitnessingLimits extends RateLimits {
  constructor(private readonly seen: string[]) {
    super();
  }
  take = (limit: LimitName, key: string): Promise<Allowance> => {
    this.seen.push(`${limit} of ${key}`);
    return Promise.resolve({ limit, quota: 1, windowSeconds: 1, remaining: 1, resetSeconds: 1 });
  };
}

/** Writes down what happens, in order. */
class WitnessingCounts extends FailureCounts {
  constructor(
    private readonly seen: string[],
    private readonly failures: number,
  ) {
    super();
  }
  lockOf = (): Promise<null> => Promise.resolve(null);
  count = (): Promise<FailureRun> => {
    this.seen.push('counted');
    return Promise.resolve({ failures: this.failures, lockedUntil: new Date(0) });
  };
  reset = (): Promise<void> => Promise.resolve();
  clear = (): Promise<void> => Promise.resolve();
  noteRefusal = (): Promise<boolean> => Promise.resolve(true);
}

class WitnessingHasher extends PasswordHasher {
  constructor(
    private readonly seen: string[],
    private readonly isBusy: boolean,
  ) {
    super();
  }
  isOutdated = (): boolean => false;
  inLane<T>(_lane: HashLane, work: (hasher: PlacedHasher) => Promise<T>): Promise<T> {
    if (this.isBusy) throw new Error('busy');
    return work({
      hash: () => Promise.resolve(''),
      verify: (_password, hash) => {
        this.seen.push(`hashed ${hash}`);
        return Promise.resolve(false);
      },
    });
  }
}

function trialWitnessedBy(seen: string[], { failures = 1, isBusy = false } = {}): Promise<unknown> {
  const settings = { lockout: { failures: 5, hours: 24 } } as IdentitySettings;
  const counts = new WitnessingCounts(seen, failures);
  const audit = new NoAudit();
  const limits = new WitnessingLimits(seen);
  const lockout = new Lockout(
    counts,
    undefined as never,
    settings,
    limits,
    audit,
    new FixedClock(new Date(0)),
  );
  const hasher = new WitnessingHasher(seen, isBusy);
  return new PasswordTrial(lockout, hasher, audit).try(ATTEMPT, 'Bibim-bap-4-two');
}

describe('Trying a password', () => {
  it('of an unknown address is counted, then hashed all the same', async () => {
    const seen: string[] = [];
    expect(await trialWitnessedBy(seen)).toMatchObject({ isRight: false, attemptsLeft: 4 });
    expect(seen).toEqual([...LIMITED, 'counted', 'hashed null']);
  });

  it('past the limit never reaches the hash', async () => {
    const seen: string[] = [];
    await expect(trialWitnessedBy(seen, { failures: 6 })).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' });
    expect(seen).toEqual([...LIMITED, 'counted']);
  });

  it('costs no attempt while too many passwords are waiting to be hashed', async () => {
    const seen: string[] = [];
    await expect(trialWitnessedBy(seen, { isBusy: true })).rejects.toThrow('busy');
    expect(seen).toEqual(LIMITED);
  });
});
