import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@coocook/settings';

/** The keys of SECRET_KEY; in development, when there are none, one that is generated once and kept in `dataDir`. */
export async function secretKeysOf(settings: Settings): Promise<readonly string[]> {
  if (settings.secretKeys.length > 0) return settings.secretKeys;
  const file = join(settings.dataDir, 'secret-key');
  await mkdir(settings.dataDir, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return [(await readFile(file, 'utf8')).trim()];
}
