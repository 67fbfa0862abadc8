import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { AdministeredAccount } from './administered-account';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

/** An administrator signs somebody out everywhere; they may sign in again. */
@Injectable()
export class EndUserSessions {
  constructor(
    private readonly administered: AdministeredAccount,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What `AdministeredAccount` refuses. */
  async execute(userId: number, admin: Principal, origin: Origin): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.administered.hold(userId, admin);
      await this.sessions.endAll(userId, this.clock.now());
      await this.audit.record({
        action: 'identity.sessions_ended',
        outcome: 'succeeded',
        actorId: admin.userId,
        userId,
        origin,
      });
    });
  }
}
