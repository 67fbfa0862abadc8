import { FixedClock, Outcomes, RateLimits, type Allowance, type LimitName } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase } from '@coocook/server-kit/testing';
import { JwtService } from '@nestjs/jwt';
import type { DataSource } from 'typeorm';
import { AdministeredAccount } from '../../src/application/administered-account';
import { ChangePassword } from '../../src/application/change-password';
import { EndSession } from '../../src/application/end-session';
import type { IdentitySettings } from '../../src/application/identity-settings';
import { LockAccount } from '../../src/application/lock-account';
import { Lockout } from '../../src/application/lockout';
import { NewPasswords } from '../../src/application/new-passwords';
import type { Origin } from '../../src/application/origin';
import { PasswordTrial } from '../../src/application/password-trial';
import { RefreshSession } from '../../src/application/refresh-session';
import { RegisterAccount } from '../../src/application/register-account';
import { SignIn } from '../../src/application/sign-in';
import { SignOut } from '../../src/application/sign-out';
import { SignOutEverywhere } from '../../src/application/sign-out-everywhere';
import { StartDemoSession } from '../../src/application/start-demo-session';
import { TokenIssuer } from '../../src/application/token-issuer';
import { UnlockAccount } from '../../src/application/unlock-account';
import { Argon2PasswordHasher } from '../../src/infrastructure/argon2-password-hasher';
import { AccessTokenKeys, DeviceTokenKeys, FailureCountKeys } from '../../src/infrastructure/derived-keys';
import { JwtAccessTokenSigner } from '../../src/infrastructure/jwt-access-token-signer';
import { JwtDeviceTokens } from '../../src/infrastructure/jwt-device-tokens';
import { SqlAccountQueries } from '../../src/infrastructure/sql-account.queries';
import { SqlAuditQueries } from '../../src/infrastructure/sql-audit.queries';
import { SqlFailureCounts } from '../../src/infrastructure/sql-failure-counts';
import { SqlSessionQueries } from '../../src/infrastructure/sql-session.queries';
import { TypeormAccountRepository } from '../../src/infrastructure/typeorm-account.repository';
import { TypeormAuditTrail } from '../../src/infrastructure/typeorm-audit-trail';
import { TypeormSessionRepository } from '../../src/infrastructure/typeorm-session.repository';
import { ZxcvbnCommonPasswords } from '../../src/infrastructure/zxcvbn-common-passwords';
import { identityTables } from '../../src/tables';

export const PASSWORD = 'Bibim-bap-4-two';

export const ORIGIN: Origin = {
  address: '203.0.113.7',
  network: '203.0.113.7',
  userAgent: 'specs',
  requestId: 'request-1',
};

const SETTINGS: IdentitySettings = {
  secretKeys: ['a key that only these specs know'],
  demoMode: true,
  secureCookies: false,
  issuer: 'https://coocook.example',
  lockout: { failures: 5, hours: 24 },
  passwordAge: { policy: 'warn', maxDays: 365 },
};

/** Never refuses: the limits have specs of their own. */
class Unlimited extends RateLimits {
  take = (limit: LimitName): Promise<Allowance> =>
    Promise.resolve({ limit, quota: 1, windowSeconds: 1, remaining: 1, resetSeconds: 1 });
}

/** What is counted is looked at from outside. */
class Uncounted extends Outcomes {
  count = (): void => undefined;
}

export interface IdentityUnderTest {
  readonly clock: FixedClock;
  readonly dataSource: DataSource;
  readonly unitOfWork: TypeormUnitOfWork;
  readonly accounts: SqlAccountQueries;
  readonly audit: TypeormAuditTrail;
  readonly events: SqlAuditQueries;
  readonly register: RegisterAccount;
  readonly signIn: SignIn;
  readonly changePassword: ChangePassword;
  readonly lock: LockAccount;
  readonly unlock: UnlockAccount;
  readonly refresh: RefreshSession;
  readonly signOut: SignOut;
  readonly signOutEverywhere: SignOutEverywhere;
  readonly endSession: EndSession;
  readonly sessions: SqlSessionQueries;
  startDemo(demoMode: boolean): StartDemoSession;
  close(): Promise<void>;
}

/** The context on a database of its own, at noon of 1 March 2027. */
export async function openIdentity(): Promise<IdentityUnderTest> {
  const database = await createTestDatabase();
  const dataSource = createDataSource({ url: database.url, poolSize: 8, tables: [identityTables] });
  await dataSource.initialize();
  const clock = new FixedClock(new Date('2027-03-01T12:00:00Z'));
  const unitOfWork = new TypeormUnitOfWork(dataSource);
  const repository = new TypeormAccountRepository(unitOfWork);
  const sessions = new TypeormSessionRepository(unitOfWork, SETTINGS);
  const accounts = new SqlAccountQueries(unitOfWork, SETTINGS);
  const audit = new TypeormAuditTrail(unitOfWork, clock);
  const hasher = new Argon2PasswordHasher(4);
  const signer = new JwtAccessTokenSigner(new JwtService(), new AccessTokenKeys(SETTINGS), SETTINGS, clock);
  const devices = new JwtDeviceTokens(new JwtService(), new DeviceTokenKeys(SETTINGS), SETTINGS, clock);
  const issuer = new TokenIssuer(sessions, signer, devices, clock);
  const counts = new SqlFailureCounts(unitOfWork, new FailureCountKeys(SETTINGS));
  const lockout = new Lockout(counts, devices, SETTINGS, new Unlimited(), audit, clock);
  const passwords = new NewPasswords(hasher, new ZxcvbnCommonPasswords(), clock);
  const trial = new PasswordTrial(lockout, hasher, audit);
  const administered = new AdministeredAccount(repository);
  const signOut = new SignOut(sessions, audit, unitOfWork, clock);
  return {
    clock,
    dataSource,
    unitOfWork,
    accounts,
    audit,
    events: new SqlAuditQueries(unitOfWork),
    register: new RegisterAccount(passwords, repository, issuer, audit, unitOfWork),
    signIn: new SignIn(repository, trial, issuer, unitOfWork, new Uncounted()),
    lock: new LockAccount(administered, repository, sessions, audit, unitOfWork, clock),
    unlock: new UnlockAccount(administered, repository, counts, audit, unitOfWork),
    changePassword: new ChangePassword(repository, trial, passwords, sessions, unitOfWork),
    refresh: new RefreshSession(sessions, issuer, audit, unitOfWork, clock),
    signOut,
    signOutEverywhere: new SignOutEverywhere(signOut, sessions, audit, unitOfWork, clock),
    endSession: new EndSession(sessions, audit, unitOfWork, clock),
    sessions: new SqlSessionQueries(unitOfWork, clock),
    startDemo: (demoMode) =>
      new StartDemoSession({ ...SETTINGS, demoMode }, accounts, issuer, audit, unitOfWork),
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** The session id inside an access token. */
export function sessionIdOf({ accessToken }: { readonly accessToken: string }): string {
  return new JwtService().decode<{ readonly sid: string }>(accessToken).sid;
}
