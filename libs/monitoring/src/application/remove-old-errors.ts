import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { OldErrors } from './old-errors';

/** Within the 15 s of a statement, and a storm of 90 days ago within the 120 s of a run. */
const BATCH = 5_000;
const DAY_MS = 86_400_000;

/** Forgets what went wrong long ago. */
@Injectable()
export class RemoveOldErrors {
  constructor(
    private readonly errors: OldErrors,
    private readonly clock: Clock,
  ) {}

  /** Throws when `signal` says so, between two batches. */
  async execute(days: number, signal?: AbortSignal): Promise<void> {
    const time = new Date(this.clock.now().getTime() - days * DAY_MS);
    while (await this.errors.remove(time, BATCH)) signal?.throwIfAborted();
  }
}
