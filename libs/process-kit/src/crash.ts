import { ErrorReports } from '@coocook/kernel';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import { CLOSE_LIMIT_MS, type Closing, type Say } from './closing';
import { loggedError } from './logging';

/** See `ErrorReports.flush`. */
const FLUSH_LIMIT_MS = 1_000;
const UNTOLD = 'Nobody caught this, and it cannot be put into words';

/**
 * When something was thrown, or rejected, and nobody caught it, nobody knows what state the process is in: it is told,
 * everything is closed in order, and the process ends with 1. What else goes wrong on the way, of the same cause
 * perhaps, changes nothing. `limitMs`: what takes longer to close is given up.
 * @returns for the application once it is there: from then on the log and `ErrorReports` are told instead of the terminal
 */
export function endOnCrash(
  closing: Closing,
  say: Say,
  limitMs = CLOSE_LIMIT_MS,
): (app: INestApplicationContext) => void {
  let app: INestApplicationContext | null = null;
  let isEnding = false;
  const end = async (error: unknown): Promise<void> => {
    try {
      if (app) await tell(app, error);
      else say(`Nobody caught this: ${loggedError(error).stack}`);
    } catch {
      // What was thrown may throw again when it is read.
      if (app) new Logger('Process').fatal(UNTOLD);
      else say(UNTOLD);
    } finally {
      await closing.close(true);
      process.exit(1);
    }
  };
  // Node sends unhandled rejections here too.
  process.on('uncaughtException', (error: unknown) => {
    if (isEnding) return;
    isEnding = true;
    process.exitCode = 1;
    setTimeout(() => process.exit(1), FLUSH_LIMIT_MS + limitMs).unref();
    void end(error);
  });
  return (started) => (app = started);
}

async function tell(app: INestApplicationContext, error: unknown): Promise<void> {
  new Logger('Process').fatal({ err: error }, 'Nobody caught this');
  const reports = app.get(ErrorReports);
  reports.report({ error, severity: 'critical', source: 'process', requestId: null, context: {} });
  await reports.flush();
}
