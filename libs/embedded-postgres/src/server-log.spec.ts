import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTail, rotateLog } from './server-log';

const FIVE_MB = 5 * 1024 * 1024;
let directory: string;
let log: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'server-log-'));
  log = join(directory, 'postgres.log');
});
afterEach(() => rm(directory, { recursive: true }));

it('moves a log of more than 5 MB aside, over the one before', async () => {
  await writeFile(`${log}.1`, 'older');
  await writeFile(log, Buffer.alloc(FIVE_MB + 1, 'x'));
  await rotateLog(log);
  expect(await readdir(directory)).toEqual(['postgres.log.1']);
  expect((await readFile(`${log}.1`)).length).toBe(FIVE_MB + 1);
});

it('leaves a smaller log in place, and does not mind that there is none', async () => {
  await rotateLog(log);
  await writeFile(log, Buffer.alloc(FIVE_MB, 'x'));
  await rotateLog(log);
  expect(await readdir(directory)).toEqual(['postgres.log']);
});

it('reads what was written since, at most the last 4 kB', async () => {
  await writeFile(log, 'before\nafter\n');
  expect(await readTail(log, 'before\n'.length)).toBe('after');
  await writeFile(log, `${'x'.repeat(10_000)}end\n`);
  const tail = await readTail(log, 0);
  expect(tail).toHaveLength(4095);
  expect(tail).toMatch(/end$/);
});

it('has nothing to tell of a log that is not there', async () => {
  expect(await readTail(log, 0)).toBe('');
});
