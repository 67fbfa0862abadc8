import { statSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDirectories, socketDirectoryOf } from '../src/directories';
import { startEmbeddedPostgres } from '../src/index';
import { NOBODY } from '../src/run-as';
import { asRoot, isAlive, query, Sandbox, until } from './support/sandbox';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.cleanUp());

/** Whether users without a name or group in common may read this checkout at all. */
function isOpenToEverybody(path: string): boolean {
  return (statSync(path).mode & 0o005) === 0o005 && (path === '/' || isOpenToEverybody(dirname(path)));
}

/** Only root can become others; a normal user stands for normal users. */
const users: readonly { readonly name: string; readonly uid?: number }[] = asRoot
  ? [
      { name: 'root' },
      ...(isOpenToEverybody(__dirname) ? [{ name: 'a normal user, started by root', uid: NOBODY }] : []),
    ]
  : [{ name: 'a normal user' }];

describe.each(users)('as $name, below a directory with mode 0700', ({ uid }) => {
  it('creates a cluster on first use and keeps its data from run to run', async () => {
    const dataDir = await sandbox.dataDir(uid);
    const first = await sandbox.owner(dataDir, { uid });
    await first.ask('claim', 'claimed');
    const { url, pid } = await first.ask('start', 'started');
    await query(url, 'CREATE TABLE dish (name text)');
    await query(url, `INSERT INTO dish VALUES ('비빔밥')`);
    await first.ask('stop', 'stopped');
    expect(await isAlive(pid)).toBe(false);
    await first.kill();

    const second = await sandbox.owner(dataDir, { uid });
    await second.ask('claim', 'claimed');
    const again = await second.ask('start', 'started');
    expect(again.url).toBe(url);
    expect(await query(again.url, 'SELECT name FROM dish')).toEqual([{ name: '비빔밥' }]);
    await second.ask('stop', 'stopped');
  });
});

if (asRoot) {
  describe('as root, where user namespaces are refused as in most containers', () => {
    let path: string;
    beforeAll(async () => {
      path = await mkdtemp('/tmp/coocook-test-path-');
      await writeFile(join(path, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    });
    afterAll(() => rm(path, { recursive: true }));

    it('runs as nobody below a directory with mode 0700, on a cluster made in either way', async () => {
      const dataDir = await sandbox.dataDir();
      const refused = await sandbox.owner(dataDir, { pathFirst: path });
      const { url } = await refused.ask('start', 'started');
      await query(url, 'CREATE TABLE dish AS SELECT 1 AS id');
      expect((await stat(join(dataDir, 'pg18'))).uid).toBe(NOBODY);
      await refused.ask('stop', 'stopped');

      const allowed = await sandbox.start(dataDir);
      await query(allowed.url, 'INSERT INTO dish VALUES (2)');
      await allowed.stop();

      await refused.ask('start', 'started');
      expect(await query(url, 'SELECT count(*)::int AS dishes FROM dish')).toEqual([{ dishes: 2 }]);
    });
  });

  it("leaves another user's cluster alone, even as root", async () => {
    const dataDir = await sandbox.dataDir();
    await (await sandbox.start(dataDir)).stop();
    await chown(join(dataDir, 'pg18'), 12_345, 12_345);
    await expect(sandbox.start(dataDir)).rejects.toThrow(/pg18 belongs to another user \(uid 12345\)/);
    expect((await stat(join(dataDir, 'pg18', 'PG_VERSION'))).uid).not.toBe(12_345);
  });

  it("refuses a socket directory that is another user's", async () => {
    const dataDir = await sandbox.dataDir();
    const { sockets } = await openDirectories(dataDir);
    await chown(sockets, NOBODY, NOBODY);
    await expect(sandbox.start(dataDir)).rejects.toThrow(
      `${sockets} must be a directory of the current user`,
    );
    await chown(sockets, 0, 0);
  });
}

it('listens on a socket that only its user can reach, and nowhere else', async () => {
  const dataDir = await sandbox.dataDir();
  const { url } = await sandbox.start(dataDir);
  const { sockets } = await openDirectories(dataDir);
  expect((await stat(sockets)).mode & 0o777).toBe(0o700);
  const socket = await stat(join(sockets, '.s.PGSQL.5432'));
  expect([socket.isSocket(), socket.mode & 0o777]).toEqual([true, 0o700]);
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

it('refuses a socket directory that others may enter', async () => {
  const dataDir = await sandbox.dataDir();
  const { sockets } = await openDirectories(dataDir);
  await chmod(sockets, 0o711);
  await expect(sandbox.start(dataDir)).rejects.toThrow(/mode 0700, but .* mode 0711/);
});

it('runs two clusters at once that know nothing of each other', async () => {
  const [one, other] = await Promise.all([
    sandbox.start(await sandbox.dataDir()),
    sandbox.start(await sandbox.dataDir()),
  ]);
  await query(one.url, 'CREATE TABLE only_here (id int)');
  expect(await query(other.url, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  await one.stop();
  expect(await query(other.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
});

it('is durable unless asked to be fast, and sorts and folds text the same way on every machine', async () => {
  const dataDir = await sandbox.dataDir();
  const durable = await startEmbeddedPostgres({ dataDir, database: 'coocook' });
  expect(await query(durable.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(durable.url, `SELECT lower('ÉÖ') AS folded, 'Z' < 'a' AS sorted`)).toEqual([
    { folded: 'éö', sorted: true },
  ]);
  await durable.stop();
  const fast = await sandbox.start(dataDir);
  expect(await query(fast.url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
});

it('heeds no PostgreSQL variable of the environment', async () => {
  const before = process.env;
  process.env = { ...before, PGPORT: '1', PGHOST: 'nowhere', PGSSLMODE: 'require', PGDATABASE: 'none' };
  try {
    const { url } = await sandbox.start(await sandbox.dataDir());
    expect(await query(url, 'SELECT current_database() AS name')).toEqual([{ name: 'coocook' }]);
  } finally {
    process.env = before;
  }
});

it('says which step takes long, and creates nothing twice', async () => {
  const dataDir = await sandbox.dataDir();
  const run = async (): Promise<readonly string[]> => {
    const steps: string[] = [];
    const server = await startEmbeddedPostgres({
      dataDir,
      database: 'a "b" c',
      onStep: (step) => steps.push(step),
    });
    expect(await query(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'a "b" c' }]);
    await server.stop();
    return steps;
  };
  expect(await run()).toEqual([
    'creating the database cluster',
    'starting PostgreSQL',
    'creating the database a "b" c',
  ]);
  expect(await run()).toEqual(['starting PostgreSQL']);
});

it('explains a failed start with the end of the log, and names the way out', async () => {
  const dataDir = await sandbox.dataDir();
  await (await sandbox.start(dataDir)).stop();
  await appendFile(join(dataDir, 'pg18', 'postgresql.conf'), 'no_such_setting = 1\n');
  const failure = sandbox.start(dataDir);
  await expect(failure).rejects.toThrow('unrecognized configuration parameter "no_such_setting"');
  await expect(failure).rejects.toThrow('DATABASE_URL');
});

it('does not take a directory full of other things for a cluster', async () => {
  const dataDir = await sandbox.dataDir();
  await mkdir(join(dataDir, 'pg18', 'photos'), { recursive: true });
  await expect(sandbox.start(dataDir)).rejects.toThrow('pg18 holds something that is no PostgreSQL cluster');
});

it('stops once, however often it is asked to, and leaves no socket directory', async () => {
  const dataDir = await sandbox.dataDir();
  const server = await sandbox.start(dataDir);
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(await isAlive(server.pid)).toBe(false);
  await expect(stat(socketDirectoryOf(dataDir))).rejects.toThrow('ENOENT');
});

it('outlives Ctrl-C in the terminal, which is for the application to handle', async () => {
  const owner = await sandbox.owner(await sandbox.dataDir());
  const { url, pid } = await owner.ask('start', 'started');
  const interrupted = owner.hear('interrupted');
  process.kill(-owner.pid, 'SIGINT');
  await interrupted;
  expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  expect(await isAlive(pid)).toBe(true);
});

it('ends PostgreSQL when the process exits without stopping it', async () => {
  const owner = await sandbox.owner(await sandbox.dataDir());
  const { pid } = await owner.ask('start', 'started');
  owner.process.send('exit');
  await until(async () => !(await isAlive(pid)));
});
