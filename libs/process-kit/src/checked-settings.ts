import { resolve } from 'node:path';
import { readSettings, type Settings } from '@coocook/settings';

/** The folder of the repository, or of the image: where a relative DATA_DIR and the built SPA are looked for. */
export const ROOT = resolve(__dirname, '../../..');

/** Throws with one line a bad setting. `signs`: whether the process signs anything, and so needs SECRET_KEY. */
export function checkedSettings(env: NodeJS.ProcessEnv, { signs = true } = {}): Settings {
  const { settings, problems } = readSettings(env, { signs });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...settings, dataDir: resolve(ROOT, settings.dataDir) };
}
