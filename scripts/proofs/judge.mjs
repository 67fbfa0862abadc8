import { readAfterwards } from './afterwards.mjs';
import { check } from './checker.mjs';
import { report } from './report.mjs';

/**
 * Checks what the clients of a load saw against what is there afterwards, and tells.
 * @returns {Promise<number>} how many violations there are
 */
export async function judge({ name, load, elapsedMs, call, scene, withFaults }) {
  const afterwards = await readAfterwards(call, scene.chefs);
  const chefs = new Map(scene.chefs.map((chef) => [chef.id, chef]));
  const violations = check({ chefs, attempts: load.attempts, ...afterwards, withFaults });
  report(name, load.attempts, elapsedMs, violations);
  return violations.length;
}
