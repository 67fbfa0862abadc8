import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { DatabaseProbe } from '../application/database-probe';
import { Readiness } from '../application/readiness';

export type Check = 'database' | 'draining';

/** Finds out what keeps this process from serving. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: DatabaseProbe,
    private readonly readiness: Readiness,
  ) {}

  /** Empty when the process is ready. */
  async down(): Promise<readonly Check[]> {
    const draining = this.indicators.check('draining');
    try {
      await this.health.check([
        this.indicators.check('database').attempt(() => this.database.ping()),
        () => (this.readiness.isDraining ? draining.down() : draining.up()),
      ]);
      return [];
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      const down = Object.keys((error.getResponse() as HealthCheckResult).error ?? {}) as Check[];
      // Terminus also refuses, without naming anything, once Nest itself is shutting down.
      return down.length > 0 ? down : ['draining'];
    }
  }
}
