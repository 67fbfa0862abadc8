import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A demo token has no session, so nothing ends. */
  async execute({ userId, sessionId }: Principal, origin: Origin): Promise<void> {
    if (sessionId === null) return;
    await this.unitOfWork.run(async () => {
      if (!(await this.sessions.end(userId, sessionId, this.clock.now()))) return;
      await this.audit.record({
        action: 'identity.sign_out',
        outcome: 'succeeded',
        actorId: userId,
        userId,
        origin,
      });
    });
  }
}
