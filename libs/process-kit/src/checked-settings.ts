import { resolve } from 'node:path';
import { readSettings, type Settings } from '@coocook/settings';

/** The folder of the repository, or of the image: where a relative DATA_DIR and the built SPA are looked for. */
export const ROOT = resolve(__dirname, '../../..');

/** Throws with one line a bad setting. */
export function checkedSettings(env: NodeJS.ProcessEnv): Settings {
  const { settings, problems } = readSettings(env);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...settings, dataDir: resolve(ROOT, settings.dataDir) };
}
