import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { openDirectories } from '../src/directories';
import { claimDataDir, DataDirInUseError, type DataDirClaim } from '../src/index';
import { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.cleanUp());

async function outcomes(
  attempts: readonly Promise<unknown>[],
): Promise<{ won: number; lost: readonly unknown[] }> {
  const settled = await Promise.allSettled(attempts);
  return {
    won: settled.filter(({ status }) => status === 'fulfilled').length,
    lost: settled.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])),
  };
}

it('is refused while another process holds it, naming that process', async () => {
  const dataDir = await sandbox.dataDir();
  const owner = await sandbox.owner(dataDir);
  await owner.ask('claim', 'claimed');
  const refusal = claimDataDir(dataDir);
  await expect(refusal).rejects.toBeInstanceOf(DataDirInUseError);
  await expect(refusal).rejects.toMatchObject({ dataDir, pid: owner.pid });
  await expect(refusal).rejects.toThrow(`${dataDir} is in use by process ${owner.pid}`);
});

it('is free again once its owner was killed, and nothing is left of it', async () => {
  const dataDir = await sandbox.dataDir();
  const owner = await sandbox.owner(dataDir);
  await owner.ask('claim', 'claimed');
  await owner.kill();
  const claim = await claimDataDir(dataDir);
  await claim.release();
  expect(await readdir((await openDirectories(dataDir)).sockets)).toEqual([]);
});

it('is free again once released; releasing twice does no harm', async () => {
  const dataDir = await sandbox.dataDir();
  const first = await claimDataDir(dataDir);
  await first.release();
  const second = await claimDataDir(dataDir);
  await first.release();
  await expect(claimDataDir(dataDir)).rejects.toBeInstanceOf(DataDirInUseError);
  await second.release();
});

it('counts an owner that is too busy to answer', async () => {
  const dataDir = await sandbox.dataDir();
  const owner = await sandbox.owner(dataDir);
  await owner.ask('claim', 'claimed');
  owner.process.kill('SIGSTOP');
  await expect(claimDataDir(dataDir)).rejects.toMatchObject({ pid: owner.pid });
});

it('is for the directory itself, however its path is spelled', async () => {
  const dataDir = await sandbox.dataDir();
  const claim = await claimDataDir(dataDir);
  const link = join(dirname(dataDir), 'link');
  await symlink(dataDir, link);
  await expect(claimDataDir(link)).rejects.toMatchObject({ pid: process.pid });
  await expect(claimDataDir(relative(process.cwd(), dataDir))).rejects.toMatchObject({ pid: process.pid });
  await claim.release();
});

it('is for one directory only', async () => {
  const claims = await Promise.all([
    claimDataDir(await sandbox.dataDir()),
    claimDataDir(await sandbox.dataDir()),
  ]);
  await Promise.all(claims.map((claim) => claim.release()));
});

it('goes to exactly one of many who ask at the same time, round after round', async () => {
  const dataDir = await sandbox.dataDir();
  for (let round = 0; round < 10; round++) {
    const attempts = Array.from({ length: 8 }, () => claimDataDir(dataDir));
    const { won, lost } = await outcomes(attempts);
    expect(won).toBe(1);
    for (const reason of lost) expect(reason).toBeInstanceOf(DataDirInUseError);
    for (const attempt of attempts)
      await attempt.then((claim: DataDirClaim) => claim.release()).catch(() => undefined);
  }
});

it('goes to exactly one of several processes that start together over a dead owner', async () => {
  const dataDir = await sandbox.dataDir();
  await mkdir(dataDir);
  const dead = await sandbox.owner(dataDir);
  await dead.ask('claim', 'claimed');
  await dead.kill();
  const owners = await Promise.all(Array.from({ length: 4 }, () => sandbox.owner(dataDir)));
  const { won, lost } = await outcomes(owners.map((owner) => owner.ask('claim', 'claimed')));
  expect([won, lost.length]).toEqual([1, 3]);
  for (const reason of lost) expect(String(reason)).toContain('is in use by process');
});

it('says how to go on when there can be no data directory', async () => {
  const file = `${await sandbox.dataDir()}-is-a-file`;
  await writeFile(file, '');
  await expect(claimDataDir(join(file, 'below'))).rejects.toThrow(
    /cannot be used[^]*ENOTDIR[^]*DATABASE_URL/,
  );
});

it('says how to go on where there are no unix sockets', async () => {
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'win32' });
  try {
    await expect(claimDataDir('anywhere')).rejects.toThrow(/Windows[^]*DATABASE_URL/);
  } finally {
    Object.defineProperty(process, 'platform', { value: platform });
  }
});
