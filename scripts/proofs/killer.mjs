import { setTimeout as sleep } from 'node:timers/promises';
import { step } from '../tasks/step.mjs';

const LOOK_MS = 20;
const BACK_WITHIN_MS = 60_000;

/**
 * Something that can be killed, as a supervisor keeps it: `kill` sends SIGKILL, `revive` brings it back and resolves
 * when it works again.
 * @typedef {{ name: string, kill: () => Promise<void>, revive: () => Promise<void> }} Victim
 */

/**
 * Kills the victims in turn, evenly over the load, each one once the one before is back.
 * @param {{ victims: readonly Victim[], times: number, load: import('./load.mjs').Load, attempts: number, signal: AbortSignal }} options
 */
export async function killInTurn({ victims, times, load, attempts, signal }) {
  for (let time = 1; time <= times; time++) {
    const victim = victims[(time - 1) % victims.length];
    while (load.sent < (attempts * time) / (times + 1)) await sleep(LOOK_MS, undefined, { signal });
    const at = load.sent;
    const killed = performance.now();
    await victim.kill();
    await victim.revive();
    const seconds = ((performance.now() - killed) / 1000).toFixed(1);
    step(
      `${time}. killed ${victim.name} after ${at} attempts; back in ${seconds} s, ${load.sent - at} attempts later`,
    );
    signal.throwIfAborted();
  }
}

/** A process that `start` starts again with the same settings. */
export function processVictim(name, first, start) {
  let current = first;
  return {
    name,
    kill: () => current.kill(),
    revive: async () => {
      current = await start();
    },
    stop: () => current.stop(),
  };
}

/** The bundled PostgreSQL, whose own supervisor brings it back. @param {import('./stage.mjs').Database} database */
export function databaseVictim({ pid, query }) {
  let killed = 0;
  return {
    name: 'PostgreSQL',
    kill: async () => {
      killed = pid();
      process.kill(killed, 'SIGKILL');
    },
    revive: async () => {
      const deadline = Date.now() + BACK_WITHIN_MS;
      while (pid() === killed || !(await answers(query))) {
        if (Date.now() > deadline) throw new Error('PostgreSQL did not come back');
        await sleep(LOOK_MS);
      }
    },
  };
}

async function answers(query) {
  try {
    return (await query('SELECT 1')).length === 1;
  } catch {
    return false;
  }
}
