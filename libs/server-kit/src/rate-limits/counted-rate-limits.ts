import { createHmac, hkdfSync } from 'node:crypto';
import { RateLimited, RateLimits, type Allowance, type LimitName } from '@coocook/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RedisConnection } from './redis-connection';

const PURPOSE = 'coocook/rate-limits/v1';
const KEY_BYTES = 32;

/** Attempts in a window that begins with the first of them. */
export interface Quota {
  readonly quota: number;
  readonly windowSeconds: number;
}

export type Quotas = Readonly<Record<LimitName, Quota>>;

export interface RateLimitOptions {
  readonly quotas: Quotas;
  /** The same for all processes that share one Redis. */
  readonly secretKey: string;
  /** `redis://…`; null: each process counts for itself. */
  readonly redisUrl: string | null;
}

interface Limiter {
  readonly local: RateLimiterMemory;
  readonly shared: RateLimiterRedis | null;
}

/** Counts in Redis, and in this process while there is none: a limit never keeps anybody out because Redis is away. */
@Injectable()
export class CountedRateLimits extends RateLimits implements OnApplicationShutdown {
  private readonly redis: RedisConnection | null;
  private readonly limiters: ReadonlyMap<LimitName, Limiter>;
  private readonly hashKey: Buffer;

  constructor(private readonly options: RateLimitOptions) {
    super();
    const { quotas, secretKey, redisUrl } = options;
    this.redis = redisUrl === null ? null : new RedisConnection(redisUrl);
    const limits = Object.keys(quotas) as LimitName[];
    this.limiters = new Map(limits.map((limit) => [limit, this.limiter(limit)]));
    this.hashKey = Buffer.from(hkdfSync('sha256', secretKey, '', PURPOSE, KEY_BYTES));
  }

  async take(limit: LimitName, key: string): Promise<Allowance> {
    // Hashed, for addresses are personal data, and under a key, for there are few enough of them to try all.
    const hash = createHmac('sha256', this.hashKey).update(key).digest('base64url');
    try {
      return this.allowance(limit, await this.consume(limit, hash));
    } catch (error) {
      throw error instanceof RateLimiterRes ? new RateLimited(this.allowance(limit, error)) : error;
    }
  }

  /** Whether all processes count together now: false without Redis, by choice or not. */
  async isShared(): Promise<boolean> {
    return this.redis ? this.redis.isUp() : false;
  }

  onApplicationShutdown(): void {
    this.redis?.close();
  }

  private limiter(limit: LimitName): Limiter {
    const { quota: points, windowSeconds: duration } = this.options.quotas[limit];
    const common = { points, duration, keyPrefix: `coocook:limits:${limit}` };
    return {
      local: new RateLimiterMemory(common),
      shared: this.redis && new RateLimiterRedis({ ...common, storeClient: this.redis.client }),
    };
  }

  /** Rejects with its result when the quota is used up. */
  private async consume(limit: LimitName, hash: string): Promise<RateLimiterRes> {
    const { local, shared } = this.limiters.get(limit) as Limiter;
    if (shared && this.redis?.isReady) {
      try {
        const result = await shared.consume(hash);
        this.redis.succeeded();
        return result;
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
        this.redis.failed(error);
      }
    }
    return local.consume(hash);
  }

  private allowance(limit: LimitName, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return { limit, ...this.options.quotas[limit], remaining: remainingPoints, resetSeconds };
  }
}
