import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readiness } from '@coocook/monitoring';
import type { Settings } from '@coocook/settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Closing, type Say } from './closing';
import { checkedSettings, ROOT } from './config/checked-settings';
import { secretKeysOf } from './config/secret-keys';
import { openDatabase, startDatabase } from './database';
import { createApp } from './http/create-app';
import { seedDemo } from './seed/seed-demo';

/** Requests in flight may take so long to finish; then the process ends all the same. */
const SHUTDOWN_LIMIT_MS = 8_000;

/** Starts everything in order; takes it down in reverse when the process is told to end or a step fails. */
export async function startServer(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const settings = checkedSettings(env);
  const closing = new Closing(say);
  const stop = endOnSignals(closing, settings);
  try {
    const databaseUrl = await startDatabase(settings, closing, say);
    const dataSource = await openDatabase(databaseUrl, settings, closing, say);
    if (settings.demoMode) await seedDemo(dataSource, new Date());
    const secretKeys = await secretKeysOf(settings);
    const webRoot = resolve(ROOT, 'apps/web/dist');
    const app = await createApp(
      { settings, secretKeys, databaseUrl, dataSource, restart: stop },
      existsSync(webRoot) ? webRoot : null,
    );
    closing.add(() => drain(app, settings));
    await app.init();
    const logger = app.get(Logger);
    app.useLogger(logger);
    if (settings.demoMode) logger.warn('Demo mode: anybody may sign in to the demo accounts');
    await app.listen({ host: settings.apiHost, port: settings.apiPort });
    say(`CooCook is ready at ${settings.publicUrl}`);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** Not ready first, so that load balancers look elsewhere; then no new connections; then what is in flight ends. */
async function drain(app: NestFastifyApplication, settings: Settings): Promise<void> {
  app.get(Readiness).drain();
  await sleep(settings.drainDelayMs);
  await app.close();
}

/** Ctrl-C, a supervisor's signal, or the end of the process that started this one. */
function endOnSignals(closing: Closing, settings: Settings): () => void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), settings.drainDelayMs + SHUTDOWN_LIMIT_MS).unref();
    void closing.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  return stop;
}
