import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readiness } from '@coocook/monitoring';
import {
  checkedSettings,
  Closing,
  endOnCrash,
  endOnSignals,
  openDatabase,
  ROOT,
  secretKeysOf,
  startDatabase,
  stopTracing,
  type Say,
} from '@coocook/process-kit';
import { ScheduledJobs } from '@coocook/server-kit';
import type { Settings } from '@coocook/settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { TABLES } from './config/tables';
import { createApp } from './http/create-app';
import { seedDemo } from './seed/seed-demo';

/** A request that has not ended by then, such as one that was never sent whole, is cut off. */
const IN_FLIGHT_LIMIT_MS = 5_000;

/** Starts everything in order; takes it down in reverse when the process is told to end or a step fails. */
export async function startServer(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const settings = checkedSettings(env);
  let tell = say;
  const report: Say = (message) => tell(message);
  const closing = new Closing(report);
  closing.add(stopTracing);
  const end = endOnSignals(closing, 0, { delayMs: settings.drainDelayMs });
  const tellCrashesTo = endOnCrash(closing, report);
  try {
    const databaseUrl = await startDatabase(settings, closing, report);
    const dataSource = await openDatabase(databaseUrl, TABLES, settings, closing, report);
    if (settings.demoMode) await seedDemo(dataSource, new Date());
    const secretKeys = await secretKeysOf(settings);
    const webRoot = resolve(ROOT, 'apps/web/dist');
    const app = await createApp(
      { settings, secretKeys, databaseUrl, dataSource, restart: end },
      existsSync(webRoot) ? webRoot : null,
    );
    closing.add((isUrgent) => drain(app, isUrgent ? 0 : settings.drainDelayMs));
    await app.init();
    const logger = app.get(Logger);
    app.useLogger(logger);
    tellCrashesTo(app);
    if (settings.demoMode) logger.warn('Demo mode: anybody may sign in to the demo accounts');
    await listen(app, settings);
    if (settings.worker === 'inside') await app.get(ScheduledJobs).start();
    say(`CooCook is ready at ${settings.publicUrl}`);
    // From now on standard output holds log lines alone.
    tell = (message) => logger.warn(message);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { apiHost, apiPort }: Settings): Promise<void> {
  try {
    // Fastify's own, for Nest's would also log what is thrown.
    await app.getHttpAdapter().getInstance().listen({ host: apiHost, port: apiPort });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`API_HOST ${apiHost} with API_PORT ${apiPort} cannot be had: ${reason}`, {
      cause: error,
    });
  }
}

/** Not ready first, so that load balancers look elsewhere; then no new connections; then what is in flight ends. */
async function drain(app: NestFastifyApplication, delayMs: number): Promise<void> {
  app.get(Readiness).drain();
  if (app.getHttpServer().listening) await sleep(delayMs);
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), IN_FLIGHT_LIMIT_MS);
  await app.close().finally(() => clearTimeout(cut));
}
