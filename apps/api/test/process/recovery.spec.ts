import { setTimeout as sleep } from 'node:timers/promises';
import { BOOKINGS, wish } from '../support/bookings';
import { expectProblem } from '../support/expect-problem';
import { DINER } from '../support/people';
import type { Product } from './support/product';
import { Sandbox } from './support/sandbox';

const LIMIT_MS = 10_000;
const MINUTE = 60_000;

describe('what was acknowledged', () => {
  const sandbox = new Sandbox();
  afterEach(() => sandbox.cleanUp());

  const book = (product: Product): Promise<unknown> =>
    product.call('POST', BOOKINGS, { ...DINER, body: wish() }).then(({ json }) => json);
  const find = (product: Product): Promise<unknown> =>
    product.call('GET', `${BOOKINGS}/8`, DINER).then(({ json }) => json);

  it('is there after SIGKILL for run.mjs, the API and PostgreSQL', async () => {
    const dataDir = await sandbox.dataDir();
    const killed = await sandbox.start({ dataDir });
    const booking = await book(killed);
    await killed.killAll();
    expect(booking).toMatchObject({ id: 8 });
    expect(await find(await sandbox.start({ dataDir }))).toEqual(booking);
  });

  it('is there after SIGKILL for all but PostgreSQL, which the next start replaces', async () => {
    const dataDir = await sandbox.dataDir();
    const killed = await sandbox.start({ dataDir });
    const booking = await book(killed);
    process.kill(killed.api, 'SIGKILL');
    expect(await killed.ended()).toBe(1);
    const next = await sandbox.start({ dataDir });
    expect(next.lines).toContainEqual(expect.stringContaining(`left behind (process ${killed.postgres})`));
    expect(await find(next)).toEqual(booking);
    next.signalGroup('SIGINT');
    expect(await next.remains(LIMIT_MS)).toEqual([]);
  });

  it('is there after SIGKILL for PostgreSQL, which the running API survives', async () => {
    const product = await sandbox.start();
    const booking = await book(product);
    process.kill(product.postgres, 'SIGKILL');

    // No pause and no patience: PostgreSQL is back within a second, and until then every answer must be right.
    const answers = [];
    const deadline = Date.now() + MINUTE;
    do {
      answers.push(await product.call('GET', BOOKINGS, DINER));
      expect((await product.call('GET', '/health')).status).toBe(200);
    } while (answers.at(-1)?.status !== 200 && Date.now() < deadline);

    const refused = answers.slice(0, -1);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expectProblem(answer, 503);
      expect(answer.headers['retry-after']).toMatch(/^[1-9]\d*$/);
    }
    expect(await find(product)).toEqual(booking);
    while ((await product.call('GET', '/ready')).status !== 200) await sleep(50);
    const jobsAreSeen = async (): Promise<boolean> =>
      (await product.call('GET', '/metrics')).text.includes('job_oldest_waiting_seconds{job_name=');
    while (!(await jobsAreSeen())) await sleep(50);
    process.kill(product.api, 0);
    product.signalGroup('SIGINT');
    expect(await product.ended()).toBe(0);
    expect(await product.remains(LIMIT_MS)).toEqual([]);
  });
});
