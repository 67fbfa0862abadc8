import { Injectable } from '@nestjs/common';
import { OldAuditEvents } from './old-audit-events';

const BATCH = 500;

/** Forgets what happened more than a year ago: the trail holds personal data. */
@Injectable()
export class RemoveOldAuditEvents {
  constructor(private readonly events: OldAuditEvents) {}

  /** Throws when `signal` says so, between two batches. */
  async execute(signal?: AbortSignal): Promise<void> {
    while (await this.events.remove(BATCH)) signal?.throwIfAborted();
  }
}
