import { readSettings } from '../../libs/settings/src/settings.mjs';

/** Throws with one line a bad setting, before anything slow. */
export function checkSettings(env) {
  const { problems } = readSettings(env);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
