import { writeFile } from 'node:fs/promises';
import { Metrics } from '@coocook/monitoring';
import { createDataSource } from '@coocook/server-kit';
import { readSettings } from '@coocook/settings';
import { createWorker } from './create-worker';
import { TABLES } from './tables';

/** Writes what metrics the worker has to the file named on the command line. Needs no database: nothing connects. */
async function generate(file: string): Promise<void> {
  const { settings } = readSettings({ LOG_LEVEL: 'silent' });
  const databaseUrl = 'postgresql://localhost/none';
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 1, tables: TABLES });
  const worker = await createWorker({ settings, databaseUrl, dataSource });
  await writeFile(file, JSON.stringify(await worker.get(Metrics).catalogue()));
  await worker.close();
}

void generate(process.argv[2] ?? 'metrics.json');
