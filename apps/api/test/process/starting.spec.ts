import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { BOOKINGS, wish } from '../support/bookings';
import { DINER } from '../support/people';
import { freePort, Sandbox } from './support/sandbox';

const LIMIT_MS = 10_000;
const SECRET_KEY = 'a-secret-key-of-more-than-32-characters';

describe('npm start', () => {
  const sandbox = new Sandbox();
  afterEach(() => sandbox.cleanUp());

  it('says what it does, ends with one line that names the address, and serves everything there', async () => {
    const product = await sandbox.start({ throughNpm: true });
    expect(product.lines).toEqual(
      expect.arrayContaining(['creating the database cluster', 'starting PostgreSQL']),
    );
    expect(product.lines.at(-1)).toBe(`CooCook is ready at http://localhost:${product.port}`);

    const page = await product.call('GET', '/');
    expect(page.status).toBe(200);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] as string;
    const asset = await product.call('GET', script);
    expect(asset.status).toBe(200);
    expect(asset.headers['content-type']).toMatch(/javascript/);
    expect((await product.call('GET', '/web/coocook/my-bookings.html')).text).toBe(page.text);

    expect((await product.call('GET', '/api/coocook/chefs')).json).toMatchObject({ total: 5 });
    expect((await product.call('GET', BOOKINGS, DINER)).json).toMatchObject({ total: 7 });
    const docs = await product.call('GET', '/api/docs');
    expect(docs.status).toBe(200);
    expect(docs.text).toContain('swagger-ui');
    expect((await product.call('GET', '/api/docs/openapi.json')).json).toMatchObject({ openapi: '3.1.0' });
  });

  it('warns of the demo accounts', async () => {
    const product = await sandbox.start();
    expect(product.lines.filter((line) => line.includes('Demo mode'))).toEqual([
      expect.stringMatching(/^\{"level":40,.*anybody may sign in/),
    ]);
  });

  it('stops at bad settings with a line for each, before anything is done', async () => {
    const dataDir = await sandbox.dataDir();
    const env = { ENVIRONMENT: 'test', API_PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' };
    const began = Date.now();
    const product = await sandbox.run({ dataDir, env });
    expect(await product.ended()).toBe(1);
    expect(Date.now() - began).toBeLessThan(2_000);
    const named = product.lines.map((line) => /^([A-Z_]+): \S/.exec(line)?.[1]);
    expect(named.sort()).toEqual(Object.keys(env).sort());
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    ['the demo accounts', { SECRET_KEY, DEMO_MODE: 'true' }, 'DEMO_MODE'],
    ['no key of its own', {}, 'SECRET_KEY'],
  ])('refuses production with %s', async (_, settings, name) => {
    const product = await sandbox.run({ env: { ENVIRONMENT: 'production', ...settings } });
    expect(await product.ended()).toBe(1);
    expect(product.lines).toEqual([expect.stringMatching(new RegExp(`^${name}: .*production`))]);
  });

  it('runs in production without demo accounts', async () => {
    const env = { ENVIRONMENT: 'production', SECRET_KEY, DRAIN_DELAY_MS: '0' };
    const product = await sandbox.start({ env });
    expect(product.lines.join('\n')).not.toContain('Demo mode');
    expect((await product.call('GET', '/api/coocook/chefs')).json).toMatchObject({ total: 0 });
    expect((await product.call('GET', '/api/auth/me', DINER)).status).toBe(401);
  });

  it('stops where another one owns the data directory, which goes on', async () => {
    const dataDir = await sandbox.dataDir();
    const first = await sandbox.start({ dataDir });
    const second = await sandbox.run({ dataDir });
    expect(await second.ended()).toBe(1);
    expect(second.lines).toEqual([
      `${dataDir} is in use by process ${first.api}: stop that process, or use another data directory.`,
    ]);
    expect((await first.call('GET', '/ready')).status).toBe(200);
  });

  it('stops with one line where the port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      const product = await sandbox.run({ port });
      await product.says('starting PostgreSQL');
      expect(await product.ended()).toBe(1);
      expect(product.lines.at(-1)).toMatch(`API_PORT ${port}`);
      expect(product.lines.filter((line) => /EADDRINUSE|^ {4}at /.test(line))).toEqual([
        product.lines.at(-1),
      ]);
      other.close();
      expect(await product.remains(LIMIT_MS)).toEqual([]);
    } finally {
      other.close();
    }
  });

  it('lets two run side by side, each on its own port and data', async () => {
    const [one, other] = await Promise.all([sandbox.start(), sandbox.start()]);
    expect((await one.call('POST', BOOKINGS, { ...DINER, body: wish() })).status).toBe(201);
    process.kill(one.first, 'SIGTERM');
    expect(await one.remains(LIMIT_MS)).toEqual([]);
    expect((await other.call('GET', '/ready')).status).toBe(200);
    expect((await other.call('GET', BOOKINGS, DINER)).json).toMatchObject({ total: 7 });
  });

  it('says that DATABASE_URL leads nowhere, without its password', async () => {
    const DATABASE_URL = `postgresql://diner:hunter2@localhost:${await freePort()}/coocook`;
    const product = await sandbox.run({ env: { DATABASE_URL } });
    expect(await product.ended()).toBe(1);
    expect(product.lines).toEqual([expect.stringMatching(/^DATABASE_URL: .*ECONNREFUSED/)]);
    expect(product.lines.join()).not.toContain('hunter2');
  });
});
