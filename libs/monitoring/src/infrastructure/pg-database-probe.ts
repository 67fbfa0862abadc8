import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { DatabaseProbe } from '../application/database-probe';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';

const TIMEOUT_MS = 2_000;

/** A connection of its own: a crowded main pool never takes the process out of service. */
@Injectable()
export class PgDatabaseProbe extends DatabaseProbe implements OnApplicationShutdown {
  private readonly logger = new Logger(PgDatabaseProbe.name);
  private readonly pool: Pool;
  private running: Promise<void> | null = null;

  constructor(@Inject(MONITORING_OPTIONS) { databaseUrl }: MonitoringOptions) {
    super();
    this.pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'coocook-readiness',
      max: 1,
      connectionTimeoutMillis: TIMEOUT_MS,
      statement_timeout: TIMEOUT_MS,
      // A server that hangs cannot enforce its own limit.
      query_timeout: TIMEOUT_MS + 500,
    });
    // Without a listener a lost idle connection would end the process; the next ping opens a new one.
    this.pool.on('error', (error) =>
      this.logger.warn({ err: error }, 'The idle readiness connection was lost'),
    );
  }

  /** Callers at the same time share one query, so that a flood of them cannot crowd out the balancer's. */
  ping(): Promise<void> {
    this.running ??= this.query().finally(() => (this.running = null));
    return this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async query(): Promise<void> {
    await this.pool.query('SELECT 1');
  }
}
