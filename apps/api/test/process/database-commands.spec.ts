import { existsSync } from 'node:fs';
import { BOOKINGS, wish } from '../support/bookings';
import { DINER } from '../support/people';
import type { Product, ProductOptions } from './support/product';
import { Sandbox } from './support/sandbox';

const LIMIT_MS = 10_000;
const SECRET_KEY = 'a-secret-key-of-more-than-32-characters';

describe('the commands for the database', () => {
  const sandbox = new Sandbox();
  afterEach(() => sandbox.cleanUp());

  /** Runs one to its end. */
  const obey = async (command: string, options: Partial<ProductOptions>): Promise<Product> => {
    const product = await sandbox.run({ command, ...options });
    await product.ended();
    return product;
  };
  const stop = async (product: Product): Promise<void> => {
    product.signalGroup('SIGINT');
    expect(await product.remains(LIMIT_MS)).toEqual([]);
  };
  /** All that the demo data shows from outside. */
  const dataOf = async (product: Product): Promise<readonly string[]> => {
    const answers = [BOOKINGS, '/api/coocook/chefs', '/api/auth/me'].map((path) =>
      product.call('GET', path, DINER),
    );
    const seen = await Promise.all(answers);
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    return seen.map(({ text }) => text);
  };
  const book = async (product: Product): Promise<unknown> =>
    (await product.call('POST', BOOKINGS, { ...DINER, body: wish() })).json;

  it('migrate, and change nothing the second time', async () => {
    const dataDir = await sandbox.dataDir();
    const first = await obey('db:migrate', { dataDir });
    expect(await first.ended()).toBe(0);
    expect(first.lines).toContainEqual(expect.stringMatching(/^Migrated the database: .*Bookings/));
    expect(first.lines.at(-1)).toBe('Done: migrate');
    expect(await first.remains(LIMIT_MS)).toEqual([]);
    const second = await obey('db:migrate', { dataDir });
    expect(await second.ended()).toBe(0);
    expect(second.lines).toEqual(['starting PostgreSQL', 'Done: migrate']);
  });

  it('seed the demo data, and change nothing the second time, not even after a booking', async () => {
    const dataDir = await sandbox.dataDir();
    expect(await (await obey('db:seed', { dataDir })).ended()).toBe(0);
    const seeded = await sandbox.start({ dataDir });
    expect(await book(seeded)).toMatchObject({ id: 8, total_price: 250 });
    const before = await dataOf(seeded);
    await stop(seeded);
    for (let time = 0; time < 2; time++) expect(await (await obey('db:seed', { dataDir })).ended()).toBe(0);
    const again = await sandbox.start({ dataDir });
    expect(await dataOf(again)).toEqual(before);
  });

  it('reset to fresh demo data, whose next booking is number 8', async () => {
    const dataDir = await sandbox.dataDir();
    const used = await sandbox.start({ dataDir });
    await book(used);
    await stop(used);
    expect(await (await obey('db:reset', { dataDir })).ended()).toBe(0);
    const fresh = await sandbox.start({ dataDir });
    expect((await fresh.call('GET', BOOKINGS, DINER)).json).toMatchObject({ total: 7 });
    expect(await book(fresh)).toMatchObject({ id: 8 });
  });

  it.each(['db:migrate', 'db:seed', 'db:reset'])('say so when a server has the data: %s', async (command) => {
    const dataDir = await sandbox.dataDir();
    const server = await sandbox.start({ dataDir });
    const refused = await obey(command, { dataDir });
    expect(await refused.ended()).toBe(1);
    expect(refused.lines).toEqual([expect.stringContaining(`${dataDir} is in use by process ${server.api}`)]);
    expect((await server.call('GET', BOOKINGS, DINER)).json).toMatchObject({ total: 7 });
  });

  it.each(['db:seed', 'db:reset'])('never put demo data into production: %s', async (command) => {
    const dataDir = await sandbox.dataDir();
    const refused = await obey(command, { dataDir, env: { ENVIRONMENT: 'production', SECRET_KEY } });
    expect(await refused.ended()).toBe(1);
    expect(refused.lines).toEqual([expect.stringContaining('ENVIRONMENT says production')]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('stop at bad settings, before anything is done', async () => {
    const dataDir = await sandbox.dataDir();
    const refused = await obey('db:reset', { dataDir, env: { DATABASE_POOL_SIZE: 'many' } });
    expect(await refused.ended()).toBe(1);
    expect(refused.lines).toEqual([expect.stringMatching(/^DATABASE_POOL_SIZE: /)]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('make an administrator of somebody who has registered, and of nobody else', async () => {
    const dataDir = await sandbox.dataDir();
    const before = await sandbox.start({ dataDir });
    const credentials = { email: 'first@example.com', password: 'Bibim-bap-4-two' };
    const body = { ...credentials, name: 'First' };
    expect((await before.call('POST', '/api/auth/register', { body })).status).toBe(201);
    await stop(before);
    const refused = await obey('admin:grant', { dataDir, words: ['nobody@example.com'] });
    expect(await refused.ended()).toBe(1);
    expect(refused.lines.at(-1)).toBe('Nobody has registered as nobody@example.com');
    expect(await (await obey('admin:grant', { dataDir })).ended()).toBe(1);
    expect(await (await obey('admin:grant', { dataDir, words: ['First@example.com'] })).ended()).toBe(0);
    const after = await sandbox.start({ dataDir });
    const { json } = await after.call('POST', '/api/auth/login', { body: credentials });
    expect(json).toMatchObject({ user: { roles: ['user', 'admin'] } });
  });

  it('leave nothing running when they are interrupted, and do not call it a success', async () => {
    const interrupted = await sandbox.run({ command: 'db:seed', throughNpm: true });
    await interrupted.says('starting PostgreSQL');
    interrupted.signalGroup('SIGINT');
    expect(await interrupted.ended()).not.toBe(0);
    expect(await interrupted.remains(LIMIT_MS)).toEqual([]);
  });
});
