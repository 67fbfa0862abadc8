import { AuditTrail } from '@coocook/identity';
import { Clock, RateLimits, SystemClock, UnitOfWork, type Allowance } from '@coocook/kernel';
import { ProblemFilter } from '@coocook/server-kit';
import { Controller, Get, Global, Module, Param, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NO_ERRORS } from './no-errors';
import { MonitoringModule, type MonitoringOptions } from '../src/index';

/** Files and a page that stand in for the SPA. */
export const FILES = ['/assets/index-1a2b.js', '/assets/index-3c4d.css'];
export const PAGE = '/chefs/1';
const NOWHERE = 'postgresql://nobody@127.0.0.1:1/none';

@Controller('things')
class ThingsController {
  @Get(':id')
  find(@Param('id') id: string): { id: string } {
    if (id === 'broken') throw new Error('broken');
    return { id };
  }
}

class NoLimits extends RateLimits {
  take(limit: Allowance['limit']): Promise<Allowance> {
    return Promise.resolve({ limit, quota: 1, windowSeconds: 1, remaining: 1, resetSeconds: 1 });
  }
}

/** Nothing is ever in a transaction. */
class NoTransactions extends UnitOfWork {
  run = <T>(work: () => Promise<T>): Promise<T> => work();
  afterCommit = (effect: () => void): void => effect();
}

class NoAudit extends AuditTrail {
  record = (): Promise<void> => Promise.resolve();
}

@Global()
@Module({
  providers: [
    { provide: AuditTrail, useClass: NoAudit },
    { provide: Clock, useClass: SystemClock },
    { provide: RateLimits, useClass: NoLimits },
    { provide: UnitOfWork, useClass: NoTransactions },
  ],
  exports: [AuditTrail, Clock, RateLimits, UnitOfWork],
})
class GroundModule {}

/** A small application with this module, ready for `inject`; `/api/things/broken` answers 500. */
export async function startMonitoredApp(
  options: Partial<MonitoringOptions> = {},
): Promise<NestFastifyApplication> {
  const monitoring = MonitoringModule.forRoot({
    databaseUrl: NOWHERE,
    isOn: true,
    migrations: () => [],
    redis: null,
    jobs: () => Promise.resolve([]),
    pool: () => ({ total: 5, idle: 3, waiting: 2 }),
    allowRestart: true,
    restart: () => undefined,
    ...NO_ERRORS,
    ...options,
  });
  @Module({ imports: [GroundModule, monitoring], controllers: [ThingsController] })
  class App {}
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter(NO_ERRORS.errorReports));
  app.setGlobalPrefix('api', {
    exclude: [
      { path: 'health', method: RequestMethod.GET },
      { path: 'ready', method: RequestMethod.GET },
      { path: 'metrics', method: RequestMethod.GET },
      { path: 'health/restart', method: RequestMethod.POST },
    ],
  });
  const server = app.getHttpAdapter().getInstance();
  for (const file of FILES) server.get(file, () => 'content');
  server.get('/*', (request, reply) => (request.url === PAGE ? reply.send('content') : reply.callNotFound()));
  await app.init();
  await server.ready();
  return app;
}
