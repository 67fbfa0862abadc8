import {
  claimDataDir,
  DataDirInUseError,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/index';
import type { Command, Report } from './owner';

/** A process that owns a data directory the way the application does, steered by messages from the spec. */
const dataDir = process.argv[2] ?? '';
const report = (message: Report): void => void process.send?.(message);
let postgres: EmbeddedPostgres | undefined;

process.on('SIGINT', () => report({ type: 'interrupted' }));
process.on('disconnect', () => process.exit());
process.on('message', (command: Command) => {
  obey(command).catch((error: Error) => {
    report({
      type: 'failed',
      message: error.message,
      pid: error instanceof DataDirInUseError ? error.pid : undefined,
    });
  });
});
report({ type: 'ready' });

async function obey(command: Command): Promise<void> {
  if (command === 'claim') {
    await claimDataDir(dataDir);
    report({ type: 'claimed' });
  } else if (command === 'start') {
    postgres = await startEmbeddedPostgres({ dataDir, database: 'coocook', fast: true });
    report({ type: 'started', url: postgres.url, pid: postgres.pid });
  } else if (command === 'stop') {
    await postgres?.stop();
    report({ type: 'stopped' });
  } else {
    process.exit();
  }
}
