import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from './account.repository';
import { AdministeredAccount } from './administered-account';
import { AuditTrail } from './audit-trail';
import { FailureCounts } from './failure-counts';
import type { Origin } from './origin';
import type { Principal } from './principal';

/** An administrator lets somebody in again: lifts the lock, and forgets every failed sign-in. */
@Injectable()
export class UnlockAccount {
  constructor(
    private readonly administered: AdministeredAccount,
    private readonly accounts: AccountRepository,
    private readonly counts: FailureCounts,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What `AdministeredAccount` refuses. */
  async execute(userId: number, admin: Principal, origin: Origin): Promise<void> {
    await this.unitOfWork.run(async () => {
      const account = await this.administered.hold(userId, admin);
      await this.accounts.unlock(userId);
      await this.counts.clear(account.email);
      await this.audit.record({
        action: 'identity.account_unlock',
        outcome: 'succeeded',
        actorId: admin.userId,
        userId,
        origin,
      });
    });
  }
}
