import { Clock, isId } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { isUUID } from 'class-validator';
import { Strategy } from 'passport-jwt';
import { AccountQueries } from '../application/account.queries';
import { IdentitySettings } from '../application/identity-settings';
import type { Principal } from '../application/principal';
import { SEEN_TO_MS, SessionRepository } from '../application/session.repository';
import { isPasswordExpired } from '../domain/password-age';
import { DEMO_DOORS } from '../domain/demo-accounts';
import { ACCESS_TOKEN_ALGORITHM, ACCESS_TOKEN_AUDIENCE, ACCESS_TOKEN_TYPE } from './access-token.format';
import { AccessTokenKeys } from './derived-keys';

/** RFC 6750, section 2.1, to the end of the header: passport-jwt would overlook what follows a token. */
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

type StrategyRequest = Parameters<Strategy['authenticate']>[0];

/** What passport does for `AuthGuard('jwt')`: from a bearer token to a `Principal`, or to nobody. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'jwt') {
  private readonly demoUsers: ReadonlyMap<string, number>;

  constructor(
    keys: AccessTokenKeys,
    private readonly settings: IdentitySettings,
    private readonly accounts: AccountQueries,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {
    super({
      jwtFromRequest: bearerToken,
      secretOrKeyProvider: (
        _request: unknown,
        token: string,
        done: (error: Error | null, key?: Buffer) => void,
      ) => {
        const secret = secretFor(token, keys);
        done(secret ? null : new Error('Not an access token of ours'), secret ?? undefined);
      },
      algorithms: [ACCESS_TOKEN_ALGORITHM],
      issuer: settings.issuer,
      audience: ACCESS_TOKEN_AUDIENCE,
      // `validate` looks at `exp`: passport-jwt knows the system's clock only.
      ignoreExpiration: true,
    });
    const doors = settings.demoMode ? Object.values(DEMO_DOORS) : [];
    this.demoUsers = new Map(doors.map(({ token, id }) => [token, id]));
  }

  override authenticate(request: StrategyRequest, options?: object): void {
    const demoUser = this.demoUsers.get(bearerToken(request) ?? '');
    if (demoUser === undefined) {
      super.authenticate(request, options);
      return;
    }
    this.accounts.principalOfDemoAccount(demoUser).then(
      (principal) => (principal ? this.success(principal) : this.fail(401)),
      (error: unknown) => this.error(error as Error),
    );
  }

  /** Asks the database at every request, so that the end of a session is felt at once by every process. */
  async validate({ sub, sid, exp }: Readonly<Record<string, unknown>>): Promise<Principal | null> {
    const userId = typeof sub === 'string' && /^\d{1,10}$/.test(sub) ? Number(sub) : NaN;
    if (!isId(userId) || !isUUID(sid) || typeof exp !== 'number') return null;
    const now = this.clock.now();
    if (exp * 1000 <= now.getTime()) return null;
    const session = await this.accounts.liveSession(userId, sid as string);
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_TO_MS) {
      await this.sessions.markSeen(sid as string, now);
    }
    const { policy } = this.settings.passwordAge;
    const mustChange =
      policy === 'force' && isPasswordExpired(session.passwordChangedAt, this.settings.passwordAge, now);
    return mustChange ? { ...session.principal, mustChangePassword: true } : session.principal;
  }
}

function bearerToken({ headers }: StrategyRequest): string | null {
  return BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
}

function secretFor(token: string, keys: AccessTokenKeys): Buffer | null {
  const header = headerOf(token);
  if (header?.typ !== ACCESS_TOKEN_TYPE || typeof header.kid !== 'string') return null;
  return keys.secretOf(header.kid);
}

function headerOf(token: string): { readonly typ?: unknown; readonly kid?: unknown } | null {
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as object | null;
  } catch {
    return null;
  }
}
