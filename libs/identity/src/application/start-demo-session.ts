import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { DEMO_DOORS, type DemoKey } from '../domain/demo-accounts';
import { demoNotFound } from '../domain/identity.errors';
import { AccountQueries } from './account.queries';
import { AuditTrail } from './audit-trail';
import { IdentitySettings } from './identity-settings';
import type { Origin } from './origin';
import { TokenIssuer, type OpenedSession } from './token-issuer';

/** Signs in to a demo account without a password: an ordinary session. */
@Injectable()
export class StartDemoSession {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly accounts: AccountQueries,
    private readonly issuer: TokenIssuer,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** IDENTITY_DEMO_NOT_FOUND when the demo is off or not seeded. */
  async execute(key: DemoKey, origin: Origin): Promise<OpenedSession> {
    const { id } = DEMO_DOORS[key];
    if (!this.settings.demoMode || !(await this.accounts.principalOfDemoAccount(id))) throw demoNotFound();
    return this.unitOfWork.run(async () => {
      await this.audit.record({
        action: 'identity.demo_sign_in',
        outcome: 'succeeded',
        actorId: id,
        userId: id,
        origin,
      });
      return this.issuer.openSession(id, origin);
    });
  }
}
