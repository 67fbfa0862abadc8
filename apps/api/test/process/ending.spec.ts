import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN } from '../support/people';
import { HeldRequest } from './support/held-request';
import type { Product } from './support/product';
import { Sandbox } from './support/sandbox';

/** From the signal until nothing is left. */
const LIMIT_MS = 10_000;

const REGISTRATION = { email: 'slow@example.com', password: 'Bibim-bap-4-two', name: 'Slow' };

/** How it may be told to end: a name, whether npm started it, and who hears what. */
const WAYS: readonly (readonly [string, boolean, (product: Product) => void])[] = [
  ['Ctrl-C in the terminal', true, (product) => product.signalGroup('SIGINT')],
  ['a terminal that is closed', true, (product) => product.signalGroup('SIGHUP')],
  ['SIGTERM for npm', true, ({ first }) => process.kill(first, 'SIGTERM')],
  ['SIGKILL for npm', true, ({ first }) => process.kill(first, 'SIGKILL')],
  ['SIGINT for run.mjs', false, ({ first }) => process.kill(first, 'SIGINT')],
  ['SIGTERM for run.mjs', false, ({ first }) => process.kill(first, 'SIGTERM')],
  ['SIGKILL for run.mjs', false, ({ first }) => process.kill(first, 'SIGKILL')],
];

describe('the end of npm start', () => {
  const sandbox = new Sandbox();
  afterEach(() => sandbox.cleanUp());

  it.each(WAYS)(
    'comes with %s: what is in flight is finished, then nothing is left',
    async (_, throughNpm, tell) => {
      const product = await sandbox.start({ throughNpm });
      const held = await HeldRequest.begin(product.port, '/api/auth/register', REGISTRATION);
      tell(product);
      while (await product.listens()) await sleep(50);
      // Longer than it takes to notice, several times over, that the parent is gone.
      await sleep(1_500);
      expect(await held.finish()).toBe(201);
      expect(await product.remains(LIMIT_MS)).toEqual([]);
    },
  );

  it('is a success when it was asked for', async () => {
    const product = await sandbox.start({ throughNpm: true });
    product.signalGroup('SIGINT');
    expect(await product.ended()).toBe(0);
  });

  it('does not wait for a request that never ends', async () => {
    const product = await sandbox.start();
    await HeldRequest.begin(product.port, '/api/auth/register', REGISTRATION);
    product.signalGroup('SIGINT');
    expect(await product.remains(LIMIT_MS)).toEqual([]);
    expect(await product.ended()).toBe(0);
  });

  it('leaves nothing running when it comes while the product is starting', async () => {
    const product = await sandbox.run({ throughNpm: true });
    await product.says('creating the database cluster');
    product.signalGroup('SIGINT');
    expect(await product.remains(LIMIT_MS)).toEqual([]);
  });

  it('is announced by /ready for DRAIN_DELAY_MS, while everything else is still served', async () => {
    const product = await sandbox.start({ env: { DRAIN_DELAY_MS: '3000' } });
    const asked = Date.now();
    process.kill(product.first, 'SIGTERM');
    let ready = await product.call('GET', '/ready');
    while (ready.status === 200) ready = await product.call('GET', '/ready');
    expect(ready.status).toBe(503);
    expect(ready.json).toMatchObject({ code: 'SERVER_NOT_READY', down: ['draining'] });
    expect((await product.call('GET', '/health')).status).toBe(200);
    expect((await product.call('GET', '/api/coocook/chefs')).status).toBe(200);
    expect(await product.remains(LIMIT_MS)).toEqual([]);
    expect(Date.now() - asked).toBeGreaterThanOrEqual(3_000);
  });

  it('may be asked for over HTTP where ALLOW_RESTART says so', async () => {
    const product = await sandbox.start({ env: { ALLOW_RESTART: 'true' } });
    expect((await product.call('POST', '/health/restart', ADMIN)).status).toBe(202);
    expect(await product.ended()).toBe(0);
    expect(await product.remains(LIMIT_MS)).toEqual([]);
  });
});
