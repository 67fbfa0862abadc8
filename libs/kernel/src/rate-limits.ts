import { DomainError } from './domain-error';

/** What is limited (contract, section 3); how often it is allowed is a setting. */
export type LimitName =
  'reads' | 'writes' | 'registration' | 'sign-in-address' | 'sign-in-account' | 'error-reports';

/** What is left of a quota once an attempt was counted. */
export interface Allowance {
  readonly limit: LimitName;
  /** Attempts in a window. */
  readonly quota: number;
  readonly windowSeconds: number;
  /** Attempts left, from 0. */
  readonly remaining: number;
  /** Whole seconds until the quota is full again, from 1. */
  readonly resetSeconds: number;
}

/** How often one address, user or account may do something. */
export abstract class RateLimits {
  /**
   * Counts one attempt of `key`: a user's id, a normalised e-mail address, what `addressKey` made of a network address.
   * Only a keyed hash of it is kept. `RateLimited` (429) when the quota is used up; no other failure is possible.
   */
  abstract take(limit: LimitName, key: string): Promise<Allowance>;
}

/** RATE_LIMITED: the quota is used up, and the message says for how long. */
export class RateLimited extends DomainError {
  constructor(readonly allowance: Allowance) {
    super('RATE_LIMITED', 'limited', `Too many requests; try again in ${inWords(allowance.resetSeconds)}`);
  }
}

function inWords(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
