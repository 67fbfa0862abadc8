import {
  checkedSettings,
  Closing,
  endOnCrash,
  endOnSignals,
  openDatabase,
  stopTracing,
  type Say,
} from '@coocook/process-kit';
import { ScheduledJobs } from '@coocook/server-kit';
import { createWorker } from './create-worker';
import { TABLES } from './tables';

/** A job ends between two batches; one batch takes no longer than its statements may (15 s). */
const CLOSE_LIMIT_MS = 18_000;

/** Does the background jobs until it is told to end, and tells its health and metrics at WORKER_PORT. */
export async function startWorker(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const settings = checkedSettings(env, { signs: false });
  const { databaseUrl, apiHost, workerPort } = settings;
  if (!databaseUrl) {
    throw new Error('DATABASE_URL: needed here; with the bundled PostgreSQL the API does the jobs itself');
  }
  const closing = new Closing(say);
  closing.add(stopTracing);
  endOnSignals(closing, 0, { limitMs: CLOSE_LIMIT_MS });
  const tellCrashesTo = endOnCrash(closing, say, CLOSE_LIMIT_MS);
  try {
    const dataSource = await openDatabase(databaseUrl, TABLES, settings, closing, say);
    const app = await createWorker({ settings, databaseUrl, dataSource });
    closing.add(() => app.close());
    tellCrashesTo(app);
    await app.listen({ host: apiHost, port: workerPort });
    await app.get(ScheduledJobs).start();
    say('CooCook’s worker is ready');
  } catch (error) {
    await closing.close();
    throw error;
  }
}
