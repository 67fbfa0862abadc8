import { Logger } from '@nestjs/common';
import { Redis, ReplyError } from 'ioredis';

/** What a request may wait for Redis, once; then the connection is given up and nobody waits until a new one answers. */
const COMMAND_TIMEOUT_MS = 150;
const CONNECT_TIMEOUT_MS = 2_000;
const RECONNECT_MS = 1_000;
/** How long one that answers with errors (it is full, or a replica) is left alone. */
const REFUSED_MS = 5_000;
/** Written to ask whether anything can be written. */
const PROBE = 'coocook:limits:probe';
const PROBE_SECONDS = 60;

/** A connection to a Redis that may be away or slow at any time, from the start on. It tries again for ever. */
export class RedisConnection {
  readonly client: Redis;
  private readonly logger = new Logger(RedisConnection.name);
  private isSaidAway = false;
  private leftAloneUntil = 0;

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
    this.client.on('ready', () => this.succeeded());
  }

  /** Whether the connection has answered and was neither given up since nor is left alone. */
  get isReady(): boolean {
    return this.isConnected && Date.now() >= this.leftAloneUntil;
  }

  /** Asks it to write, for one that only reads counts nothing. */
  async isUp(): Promise<boolean> {
    if (!this.isConnected) return false;
    try {
      await this.client.set(PROBE, '', 'EX', PROBE_SECONDS);
      this.succeeded();
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  succeeded(): void {
    this.leftAloneUntil = 0;
    this.sayBack();
  }

  /** Gives up a connection that broke or did not answer in time; one that answered with an error is kept. */
  failed(reason: unknown): void {
    this.sayAway(reason);
    if (reason instanceof ReplyError) this.leftAloneUntil = Date.now() + REFUSED_MS;
    else if (this.isConnected) this.client.disconnect(true);
  }

  close(): void {
    this.client.disconnect();
  }

  private get isConnected(): boolean {
    return this.client.status === 'ready';
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
