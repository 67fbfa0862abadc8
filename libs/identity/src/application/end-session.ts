import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { isDemoAccount } from '../domain/demo-accounts';
import { sessionNotFound } from '../domain/identity.errors';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

/** Ends one of the caller's own sessions, such as that of a lost phone. */
@Injectable()
export class EndSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** IDENTITY_SESSION_NOT_FOUND for one that is over or somebody else's; a demo visitor has the current one only. */
  async execute(caller: Principal, sessionId: string, origin: Origin): Promise<void> {
    const { userId } = caller;
    if (isDemoAccount(userId) && sessionId !== caller.sessionId) throw sessionNotFound();
    await this.unitOfWork.run(async () => {
      if (!(await this.sessions.end(userId, sessionId, this.clock.now()))) throw sessionNotFound();
      await this.audit.record({
        action: 'identity.session_ended',
        outcome: 'succeeded',
        actorId: userId,
        userId,
        origin,
        details: { session_id: sessionId },
      });
    });
  }
}
