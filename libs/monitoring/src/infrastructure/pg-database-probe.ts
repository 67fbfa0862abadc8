import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { MIGRATIONS_TABLE } from '@coocook/server-kit';
import { DatabaseError, Pool } from 'pg';
import { DatabaseProbe, type DatabaseState } from '../application/database-probe';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';

/** Together less than a balancer waits (4 s in k8s/base). */
const CONNECT_TIMEOUT_MS = 1_500;
const STATEMENT_TIMEOUT_MS = 1_000;
const UNDEFINED_TABLE = '42P01';

/** A connection of its own: a crowded main pool never takes the process out of service. */
@Injectable()
export class PgDatabaseProbe extends DatabaseProbe implements OnApplicationShutdown {
  private readonly logger = new Logger(PgDatabaseProbe.name);
  private readonly pool: Pool;
  private running: Promise<DatabaseState> | null = null;

  constructor(@Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions) {
    super();
    this.pool = new Pool({
      connectionString: options.databaseUrl,
      application_name: 'coocook-readiness',
      max: 1,
      // Kept open: a server that has no connection left for newcomers must not take processes out of service.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      // A server that hangs cannot enforce its own limit.
      query_timeout: STATEMENT_TIMEOUT_MS + 500,
    });
    // Without a listener a lost idle connection would end the process; the next question opens a new one.
    this.pool.on('error', (error) =>
      this.logger.warn({ err: error }, 'The idle readiness connection was lost'),
    );
  }

  /** Callers at the same time share one query, so that a flood of them cannot crowd out the balancer's. */
  ask(): Promise<DatabaseState> {
    this.running ??= this.query().finally(() => (this.running = null));
    return this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async query(): Promise<DatabaseState> {
    const applied = await this.applied();
    return { isMigrated: this.options.migrations().every((name) => applied.has(name)) };
  }

  private async applied(): Promise<ReadonlySet<string>> {
    try {
      const { rows } = await this.pool.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
      return new Set(rows.map(({ name }) => name));
    } catch (error) {
      if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return new Set();
      throw error;
    }
  }
}
