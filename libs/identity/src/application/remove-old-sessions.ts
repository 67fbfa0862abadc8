import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { OldSessions } from './old-sessions';

const DAY_MS = 86_400_000;
/** From the end of a session, the expiry of a token, the last wrong password. */
const KEPT_DAYS = 30;
const BATCH = 500;

/** Forgets sessions that nobody can use any more, and the counts of guesses that came to nothing. */
@Injectable()
export class RemoveOldSessions {
  constructor(
    private readonly sessions: OldSessions,
    private readonly clock: Clock,
  ) {}

  /** Throws when `signal` says so, between two batches. */
  async execute(signal?: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    while (await this.sessions.remove(before, BATCH)) signal?.throwIfAborted();
  }
}
