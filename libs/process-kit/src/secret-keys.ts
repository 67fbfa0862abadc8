import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@coocook/settings';

const KEY_BYTES = 32;
const SHORTEST_KEY = 32;

/** The keys of SECRET_KEY; in development, when there are none, one that is generated once and kept in `dataDir`. */
export async function secretKeysOf(settings: Settings): Promise<readonly string[]> {
  if (settings.secretKeys.length > 0) return settings.secretKeys;
  const file = join(settings.dataDir, 'secret-key');
  await mkdir(settings.dataDir, { recursive: true });
  const key = (await readOrNull(file)) ?? (await create(file));
  if (key.length < SHORTEST_KEY)
    throw new Error(`${file} is damaged: remove it, and everybody signs in again`);
  return [key];
}

/** Written whole before it gets its name: another process may read it at any moment, or have made it first. */
async function create(file: string): Promise<string> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8');
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
