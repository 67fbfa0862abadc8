import { availableParallelism } from 'node:os';
import { ScheduledJobs } from '@coocook/server-kit';
import { Module, type DynamicModule, type ModuleMetadata, type Provider } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AccessTokenSigner } from './application/access-token-signer';
import type { AccountFacts } from './application/account-facts';
import { AccountQueries } from './application/account.queries';
import { AccountRepository } from './application/account.repository';
import { AdministeredAccount } from './application/administered-account';
import { AuditTrail } from './application/audit-trail';
import { AuditQueries } from './application/audit.queries';
import { ChangePassword } from './application/change-password';
import { CommonPasswords } from './application/common-passwords';
import { DeviceTokens } from './application/device-tokens';
import { EndSession } from './application/end-session';
import { EndUserSessions } from './application/end-user-sessions';
import { FailureCounts } from './application/failure-counts';
import { IdentitySettings } from './application/identity-settings';
import { IdentityApi } from './application/identity.api';
import { LockAccount } from './application/lock-account';
import { Lockout } from './application/lockout';
import { NewPasswords } from './application/new-passwords';
import { OldAuditEvents } from './application/old-audit-events';
import { OldSessions } from './application/old-sessions';
import { PasswordHasher } from './application/password-hasher';
import { PasswordTrial } from './application/password-trial';
import { ProfileQueries } from './application/profile.queries';
import { RefreshSession } from './application/refresh-session';
import { RegisterAccount } from './application/register-account';
import { RemoveOldAuditEvents } from './application/remove-old-audit-events';
import { RemoveOldSessions } from './application/remove-old-sessions';
import { SessionQueries } from './application/session.queries';
import { SessionRepository } from './application/session.repository';
import { SignIn } from './application/sign-in';
import { SignOut } from './application/sign-out';
import { SignOutEverywhere } from './application/sign-out-everywhere';
import { StartDemoSession } from './application/start-demo-session';
import { TokenIssuer } from './application/token-issuer';
import { UnlockAccount } from './application/unlock-account';
import { UserDirectory } from './application/user-directory';
import { UserQueries } from './application/user.queries';
import { AdminUsersController } from './http/admin-users.controller';
import { AuditController } from './http/audit.controller';
import { AuthController } from './http/auth.controller';
import { DemoController } from './http/demo.controller';
import { DeviceCookie } from './http/device-cookie';
import { OwnSessionsController } from './http/own-sessions.controller';
import { PasswordController } from './http/password.controller';
import { RefreshCookie } from './http/refresh-cookie';
import { SessionController } from './http/session.controller';
import { SessionPresenter } from './http/session.presenter';
import { AccessTokenStrategy } from './infrastructure/access-token.strategy';
import { Argon2PasswordHasher } from './infrastructure/argon2-password-hasher';
import { AccessTokenKeys, DeviceTokenKeys, FailureCountKeys } from './infrastructure/derived-keys';
import { JwtAccessTokenSigner } from './infrastructure/jwt-access-token-signer';
import { JwtDeviceTokens } from './infrastructure/jwt-device-tokens';
import { SqlAccountQueries } from './infrastructure/sql-account.queries';
import { SqlAuditQueries } from './infrastructure/sql-audit.queries';
import { SqlFailureCounts } from './infrastructure/sql-failure-counts';
import { SqlOldAuditEvents } from './infrastructure/sql-old-audit-events';
import { SqlOldSessions } from './infrastructure/sql-old-sessions';
import { SqlSessionQueries } from './infrastructure/sql-session.queries';
import { SqlUserQueries } from './infrastructure/sql-user.queries';
import { TypeormAccountRepository } from './infrastructure/typeorm-account.repository';
import { TypeormAuditTrail } from './infrastructure/typeorm-audit-trail';
import { TypeormSessionRepository } from './infrastructure/typeorm-session.repository';
import { ZxcvbnCommonPasswords } from './infrastructure/zxcvbn-common-passwords';

export interface IdentityOptions extends IdentitySettings {
  /** Provides `AccountFacts` with what the modules in `imports` export. */
  readonly accountFacts: Provider<AccountFacts>;
  readonly imports?: ModuleMetadata['imports'];
}

/** Global: every context may ask `IdentityApi` who somebody is, and guards its routes with `@SignedIn()`. */
@Module({})
export class IdentityModule {
  static forRoot({ accountFacts, imports = [], ...settings }: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [JwtModule.register({}), ...imports],
      controllers: [
        AuthController,
        SessionController,
        OwnSessionsController,
        PasswordController,
        DemoController,
        AuditController,
        AdminUsersController,
      ],
      providers: [
        { provide: IdentitySettings, useValue: settings },
        accountFacts,
        { provide: AccountQueries, useClass: SqlAccountQueries },
        { provide: AccountRepository, useClass: TypeormAccountRepository },
        { provide: UserQueries, useClass: SqlUserQueries },
        { provide: SessionQueries, useClass: SqlSessionQueries },
        { provide: SessionRepository, useClass: TypeormSessionRepository },
        { provide: AuditQueries, useClass: SqlAuditQueries },
        { provide: AuditTrail, useClass: TypeormAuditTrail },
        { provide: PasswordHasher, useFactory: () => new Argon2PasswordHasher(availableParallelism()) },
        { provide: CommonPasswords, useClass: ZxcvbnCommonPasswords },
        { provide: AccessTokenSigner, useClass: JwtAccessTokenSigner },
        { provide: DeviceTokens, useClass: JwtDeviceTokens },
        { provide: FailureCounts, useClass: SqlFailureCounts },
        AccessTokenKeys,
        DeviceTokenKeys,
        FailureCountKeys,
        AccessTokenStrategy,
        TokenIssuer,
        NewPasswords,
        Lockout,
        PasswordTrial,
        RegisterAccount,
        SignIn,
        RefreshSession,
        ChangePassword,
        AdministeredAccount,
        LockAccount,
        UnlockAccount,
        EndUserSessions,
        UserDirectory,
        SignOut,
        SignOutEverywhere,
        EndSession,
        StartDemoSession,
        ProfileQueries,
        IdentityApi,
        RefreshCookie,
        DeviceCookie,
        SessionPresenter,
      ],
      exports: [IdentityApi, AuditTrail, ProfileQueries],
    };
  }
}

const HOUR = 3600;

/** What is done about accounts when nobody asks; for the process that does the jobs. */
@Module({
  providers: [
    { provide: OldSessions, useClass: SqlOldSessions },
    RemoveOldSessions,
    { provide: OldAuditEvents, useClass: SqlOldAuditEvents },
    RemoveOldAuditEvents,
  ],
})
export class IdentityJobsModule {
  constructor(jobs: ScheduledJobs, sessions: RemoveOldSessions, events: RemoveOldAuditEvents) {
    jobs.every(HOUR, 'remove-old-sessions', (signal) => sessions.execute(signal));
    jobs.every(HOUR, 'remove-old-audit-events', (signal) => events.execute(signal));
  }
}
