import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { openDirectories } from '../src/directories';
import type { ExitEvent } from '../src/index';
import { isAlive, query, Sandbox, until } from './support/sandbox';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.cleanUp());

/** A cluster with one committed row; its owner was killed, and its server too if asked. */
async function killedRun(dataDir: string, kill: { readonly serverToo: boolean }): Promise<number> {
  const owner = await sandbox.owner(dataDir);
  const { url, pid } = await owner.ask('start', 'started');
  await query(url, 'CREATE TABLE dish AS SELECT 1 AS id');
  await owner.kill();
  if (kill.serverToo) {
    process.kill(pid, 'SIGKILL');
    await until(async () => !(await isAlive(pid)));
  }
  return pid;
}

async function expectTheRow(url: string): Promise<void> {
  expect(await query(url, 'SELECT id FROM dish')).toEqual([{ id: 1 }]);
}

it('replaces the server that a killed owner left running, and can stop the new one', async () => {
  const dataDir = await sandbox.dataDir();
  const orphan = await killedRun(dataDir, { serverToo: false });
  expect(await isAlive(orphan)).toBe(true);
  const server = await sandbox.start(dataDir);
  expect(await isAlive(orphan)).toBe(false);
  await expectTheRow(server.url);
  await server.stop();
  expect(await isAlive(server.pid)).toBe(false);
});

it('recovers what was committed after everything was killed', async () => {
  const dataDir = await sandbox.dataDir();
  const dead = await killedRun(dataDir, { serverToo: true });
  expect(await readFile(join(dataDir, 'pg18', 'postmaster.pid'), 'utf8')).toContain(`${dead}\n`);
  await expectTheRow((await sandbox.start(dataDir)).url);
});

it('neither minds nor harms a process that got the id of a dead server, be it PostgreSQL itself', async () => {
  const innocent = await sandbox.start(await sandbox.dataDir());
  const dataDir = await sandbox.dataDir();
  const dead = await killedRun(dataDir, { serverToo: true });
  const { sockets } = await openDirectories(dataDir);
  for (const file of [join(dataDir, 'pg18', 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(String(dead), String(innocent.pid)));
  }
  await expectTheRow((await sandbox.start(dataDir)).url);
  expect(await isAlive(innocent.pid)).toBe(true);
  expect(await query(innocent.url, 'SELECT 1 AS unharmed')).toEqual([{ unharmed: 1 }]);
});

it('starts although a power cut left the pid file empty', async () => {
  const dataDir = await sandbox.dataDir();
  await killedRun(dataDir, { serverToo: true });
  await writeFile(join(dataDir, 'pg18', 'postmaster.pid'), '');
  await expectTheRow((await sandbox.start(dataDir)).url);
});

it('begins anew when the creation of the cluster was interrupted', async () => {
  const dataDir = await sandbox.dataDir();
  const owner = await sandbox.owner(dataDir);
  owner.process.send('start');
  const halfDone = async (): Promise<boolean> => {
    const names = await readdir(dataDir, { recursive: true }).catch(() => []);
    return names.some((name) => /^pg18\.new-\w+\/PG_VERSION$/.test(name));
  };
  await until(halfDone);
  await owner.kill();
  expect(await readdir(dataDir)).not.toContain('pg18');
  const server = await sandbox.start(dataDir);
  expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
});

it('brings a killed server back under a live pool, and reports it', async () => {
  const events: ExitEvent[] = [];
  const server = await sandbox.start(await sandbox.dataDir(), (event) => events.push(event));
  const pool = new Pool({ connectionString: server.url });
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE dish AS SELECT 1 AS id');
  const dead = server.pid;
  process.kill(dead, 'SIGKILL');
  await until(() => events.length > 0);
  await until(() =>
    pool.query('SELECT id FROM dish').then(
      ({ rowCount }) => rowCount === 1,
      () => false,
    ),
  );
  await pool.end();
  expect(server.pid).not.toBe(dead);
  expect(events).toEqual([{ restarting: true, reason: expect.stringContaining('SIGKILL') as string }]);
});

it('gives up at the fifth death within a minute, and says so', async () => {
  const events: ExitEvent[] = [];
  const server = await sandbox.start(await sandbox.dataDir(), (event) => events.push(event));
  for (let deaths = 1; deaths <= 5; deaths++) {
    const victim = server.pid;
    process.kill(victim, 'SIGKILL');
    await until(() => events.length === deaths);
    if (deaths < 5) await until(() => server.pid !== victim);
  }
  expect(events.map(({ restarting }) => restarting)).toEqual([true, true, true, true, false]);
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  await server.stop();
});

it('can be stopped while it is coming back', async () => {
  let stopped: Promise<void> | undefined;
  const server = await sandbox.start(await sandbox.dataDir(), () => {
    stopped = server.stop();
  });
  const dead = server.pid;
  process.kill(dead, 'SIGKILL');
  await until(() => stopped !== undefined);
  await stopped;
  expect(await isAlive(server.pid)).toBe(false);
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
});
