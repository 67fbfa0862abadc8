import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { selfLock } from '../domain/identity.errors';
import { AccountRepository } from './account.repository';
import { AdministeredAccount } from './administered-account';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

/** An administrator keeps somebody out: no sign-in from here on, and every running session ends. */
@Injectable()
export class LockAccount {
  constructor(
    private readonly administered: AdministeredAccount,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** IDENTITY_SELF_LOCK, and what `AdministeredAccount` refuses. Locking a locked account changes nothing. */
  async execute(userId: number, admin: Principal, origin: Origin): Promise<void> {
    if (userId === admin.userId) throw selfLock();
    await this.unitOfWork.run(async () => {
      const account = await this.administered.hold(userId, admin);
      if (account.isLocked) return;
      const now = this.clock.now();
      await this.accounts.lock(userId, now);
      await this.sessions.endAll(userId, now);
      await this.audit.record({
        action: 'identity.account_lock',
        outcome: 'succeeded',
        actorId: admin.userId,
        userId,
        origin,
      });
    });
  }
}
