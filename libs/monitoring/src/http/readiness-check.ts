import { Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { DatabaseProbe } from '../application/database-probe';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';
import { Readiness } from '../application/readiness';

export const MISSING = ['database', 'migrations', 'draining'] as const;
export type Missing = (typeof MISSING)[number];
export type Needed = 'up' | 'down';
/** `away`: the process goes on without it; `unused`: it always does. */
export type Optional = 'up' | 'away' | 'unused';

/** Everything that this process leans on. */
export interface Checks {
  readonly database: Needed;
  /** Down too while the database cannot be asked. */
  readonly migrations: Needed;
  readonly queue: Optional;
  readonly redis: Optional;
}

/** Nobody waits longer to learn that it is away. */
const REDIS_TIMEOUT_MS = 2_000;

/** Finds out what keeps this process from serving, and how what it leans on is doing. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: DatabaseProbe,
    private readonly readiness: Readiness,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
  ) {}

  /** Empty when the process is ready. */
  async down(): Promise<readonly Missing[]> {
    const [migrations, draining] = [this.indicators.check('migrations'), this.indicators.check('draining')];
    const asked = this.database.ask();
    try {
      await this.health.check([
        this.indicators.check('database').attempt(() => asked.then(() => undefined)),
        // What cannot be asked is not blamed for a database that is away.
        () =>
          asked.then(
            ({ isMigrated }) => (isMigrated ? migrations.up() : migrations.down()),
            () => migrations.up(),
          ),
        () => (this.readiness.isDraining ? draining.down() : draining.up()),
      ]);
      return [];
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      const down = Object.keys((error.getResponse() as HealthCheckResult).error ?? {}) as Missing[];
      // Terminus also refuses, without naming anything, once Nest itself is shutting down.
      return down.length > 0 ? down : ['draining'];
    }
  }

  async report(): Promise<{ readonly down: readonly Missing[]; readonly checks: Checks }> {
    const [down, queue, redis] = await Promise.all([this.down(), this.queue(), this.redis()]);
    const database = down.includes('database') ? 'down' : 'up';
    const migrations = down.includes('migrations') ? 'down' : database;
    return { down, checks: { database, migrations, queue, redis } };
  }

  private async queue(): Promise<Optional> {
    const jobs = await this.options.jobs();
    if (jobs.length === 0) return 'unused';
    return jobs.every(({ oldestWaitingSeconds }) => oldestWaitingSeconds !== null) ? 'up' : 'away';
  }

  private async redis(): Promise<Optional> {
    const { redis } = this.options;
    if (!redis) return 'unused';
    const attempt = this.indicators.check('redis').attempt(async () => {
      if (!(await redis())) throw new Error('Redis is away');
    });
    const result = await attempt.withTimeout(REDIS_TIMEOUT_MS);
    return result.redis?.status === 'up' ? 'up' : 'away';
  }
}
