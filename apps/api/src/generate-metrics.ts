import { writeFile } from 'node:fs/promises';
import { Metrics, type MetricDescription } from '@coocook/monitoring';
import { createUnconnectedApp } from './unconnected-app';

/** An address where nobody listens: that Redis is asked for is what matters. */
const REDIS_URL = 'redis://127.0.0.1:1';

/** Writes what metrics the API has, without and with Redis, to the file named on the command line. */
async function generate(file: string): Promise<void> {
  const [plain, withRedis] = [await catalogueWith({}), await catalogueWith({ REDIS_URL })];
  await writeFile(file, JSON.stringify({ plain, withRedis }));
}

async function catalogueWith(env: Readonly<Record<string, string>>): Promise<readonly MetricDescription[]> {
  const app = await createUnconnectedApp(env);
  const catalogue = await app.get(Metrics).catalogue();
  await app.close();
  return catalogue;
}

void generate(process.argv[2] ?? 'metrics.json');
