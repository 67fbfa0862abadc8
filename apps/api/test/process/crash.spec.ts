import { join } from 'node:path';
import { startEmbeddedPostgres } from '@coocook/embedded-postgres';
import type { Json } from '../support/http-call';
import { ADMIN } from '../support/people';
import { HeldRequest } from './support/held-request';
import type { Product } from './support/product';
import { freePort, Sandbox } from './support/sandbox';

const LIMIT_MS = 10_000;
const CRASH_ON_SIGNAL = { NODE_OPTIONS: `--require=${join(__dirname, 'support/crash-on-signal.cjs')}` };

describe('what nobody caught', () => {
  const sandbox = new Sandbox();
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
    await sandbox.cleanUp();
  });

  const crash = ({ api }: Product): void => void process.kill(api, 'SIGUSR2');
  const told = (product: Product): readonly Json[] =>
    product.lines
      .filter((line) => line.includes('Nobody caught this'))
      .map((line) => JSON.parse(line) as Json);
  const stored = async (product: Product): Promise<readonly Json[]> => {
    const recent = await product.call<{ errors: Json[] }>('GET', '/api/errors/recent', ADMIN);
    return recent.json.errors;
  };

  it('ends the API in order with 1, is told once, and is kept for administrators', async () => {
    const dataDir = await sandbox.dataDir();
    // No balancer needs to notice: the process can no longer be relied on.
    const product = await sandbox.start({ dataDir, env: { ...CRASH_ON_SIGNAL, DRAIN_DELAY_MS: '60000' } });
    const held = await HeldRequest.begin(product.port, '/api/auth/register', {
      email: 'in.flight@example.com',
      password: 'Bibim-bap-4-two',
      name: 'In Flight',
    });
    crash(product);
    while (told(product).length === 0) await product.call('GET', '/health').catch(() => undefined);
    expect(await held.finish()).toBe(201);
    expect(await product.ended()).toBe(1);
    expect(await product.remains(LIMIT_MS)).toEqual([]);
    expect(told(product)).toEqual([
      expect.objectContaining({
        level: 60,
        err: expect.objectContaining({ message: 'The first mishap' }) as Json,
      }),
    ]);
    const next = await sandbox.start({ dataDir });
    expect(await stored(next)).toEqual([
      expect.objectContaining({
        error_type: 'RangeError',
        message: 'The first mishap',
        severity: 'critical',
        source: 'process',
        request_id: null,
      }),
    ]);
  });

  it('ends the worker in the same way', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: await sandbox.dataDir(), database: 'coocook' });
    undo.push(() => postgres.stop());
    const env = { DATABASE_URL: postgres.url, WORKER_PORT: String(await freePort()) };
    const worker = await sandbox.run({ command: 'start:worker', env: { ...env, ...CRASH_ON_SIGNAL } });
    await worker.says('CooCook’s worker is ready');
    crash(worker);
    expect(await worker.ended()).toBe(1);
    expect(told(worker).length).toBe(1);
    const api = await sandbox.start({ env });
    expect(await stored(api)).toEqual([expect.objectContaining({ message: 'The first mishap' })]);
  });

  it('ends with 1 what was ending with 0', async () => {
    const product = await sandbox.start({ env: { ...CRASH_ON_SIGNAL, DRAIN_DELAY_MS: '3000' } });
    process.kill(product.api, 'SIGTERM');
    let ready = await product.call('GET', '/ready');
    while (ready.status === 200) ready = await product.call('GET', '/ready');
    crash(product);
    expect(await product.ended()).toBe(1);
    expect(await product.remains(LIMIT_MS)).toEqual([]);
  });
});
