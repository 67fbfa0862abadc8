import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { isDemoAccount } from '../domain/demo-accounts';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';
import { SignOut } from './sign-out';

/** Ends all of the caller's sessions, the current one included. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly signOut: SignOut,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The other sessions of a demo account are other people's, so a demo visitor only signs out. */
  async execute(caller: Principal, origin: Origin): Promise<void> {
    const { userId } = caller;
    if (isDemoAccount(userId)) return this.signOut.execute(caller, origin);
    await this.unitOfWork.run(async () => {
      await this.sessions.endAll(userId, this.clock.now());
      await this.audit.record({
        action: 'identity.signed_out_everywhere',
        outcome: 'succeeded',
        actorId: userId,
        userId,
        origin,
      });
    });
  }
}
