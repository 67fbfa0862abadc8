import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { recordOf, type ErrorFacts } from '../domain/error-record';
import { ErrorStore, type StoredError } from './error-store';

/** What somebody tells over HTTP. */
export type ToldError = Omit<ErrorFacts, 'source' | 'requestId' | 'occurredAt'>;

export interface LoggedError extends StoredError {
  readonly occurredAt: Date;
}

@Injectable()
export class LogError {
  constructor(
    private readonly store: ErrorStore,
    private readonly clock: Clock,
  ) {}

  /** MONITORING_ERROR_NOT_STORED when storing takes over a second. `requestId`: of the request that tells. */
  async execute(told: ToldError, requestId: string): Promise<LoggedError> {
    const occurredAt = this.clock.now();
    const stored = await this.store.record(recordOf({ ...told, source: 'client', requestId, occurredAt }));
    return { ...stored, occurredAt };
  }
}
