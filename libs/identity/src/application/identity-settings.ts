import type { LockoutPolicy } from '../domain/lockout';
import type { PasswordAgePolicy } from '../domain/password-age';

/** What the application decides for this context. */
export abstract class IdentitySettings {
  /** At least one; the first signs, all verify. Keys per purpose are derived from them. */
  abstract readonly secretKeys: readonly string[];
  /** Opens the demo accounts to everybody. */
  abstract readonly demoMode: boolean;
  /** True when the site is reached by https. */
  abstract readonly secureCookies: boolean;
  /** `iss` of the access tokens: the public address of the site. */
  abstract readonly issuer: string;
  abstract readonly lockout: LockoutPolicy;
  abstract readonly passwordAge: PasswordAgePolicy;
}
