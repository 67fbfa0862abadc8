import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** A demo token has no session, so nothing ends. */
  async execute({ sessionId }: Principal): Promise<void> {
    if (sessionId !== null) await this.sessions.end(sessionId, this.clock.now());
  }
}
