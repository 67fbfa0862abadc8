import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

/** What a request may wait for Redis, once; then the connection is given up and nobody waits until a new one answers. */
const COMMAND_TIMEOUT_MS = 150;
const CONNECT_TIMEOUT_MS = 2_000;
const RECONNECT_MS = 1_000;

/** A connection to a Redis that may be away or slow at any time, from the start on. It tries again for ever. */
export class RedisConnection {
  readonly client: Redis;
  private readonly logger = new Logger(RedisConnection.name);
  private isSaidAway = false;

  constructor(url: string) {
    this.client = new Redis(url, {
      commandTimeout: COMMAND_TIMEOUT_MS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      retryStrategy: () => RECONNECT_MS,
      // What cannot be sent at once is not sent at all: the caller counts for itself instead.
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
    });
    this.client.on('error', (error: Error) => this.sayAway(error));
    this.client.on('ready', () => this.sayBack());
  }

  /** Whether the connection has answered and was not given up since. */
  get isReady(): boolean {
    return this.client.status === 'ready';
  }

  /** Asks it. */
  async isUp(): Promise<boolean> {
    if (!this.isReady) return false;
    try {
      await this.client.ping();
      return true;
    } catch (error) {
      this.renew(error);
      return false;
    }
  }

  /** Gives up a connection that failed or did not answer in time. */
  renew(reason: unknown): void {
    this.sayAway(reason);
    if (this.isReady) this.client.disconnect(true);
  }

  close(): void {
    this.client.disconnect();
  }

  private sayAway(reason: unknown): void {
    if (this.isSaidAway) return;
    this.isSaidAway = true;
    this.logger.warn({ err: reason }, 'Redis is away: this process counts for itself');
  }

  private sayBack(): void {
    if (this.isSaidAway) this.logger.warn('Redis is back');
    this.isSaidAway = false;
  }
}
