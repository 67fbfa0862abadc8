import { deadlinesIn } from '../proofs/deadlines.mjs';
import { connections } from '../proofs/http.mjs';
import { judge } from '../proofs/judge.mjs';
import { databaseVictim, killInTurn, processVictim } from '../proofs/killer.mjs';
import { Load } from '../proofs/load.mjs';
import { optionsOf } from '../proofs/options.mjs';
import { callOf, setScene } from '../proofs/scene.mjs';
import { interruption, portOf, settingsFor, startApis, withDatabase } from '../proofs/stage.mjs';
import { run as build } from './build.mjs';
import { startProduct, startWorker } from './product.mjs';
import { step } from './step.mjs';

/** Somebody without an answer asks again for some ten seconds, which a process needs at most to be back. */
const AGAIN = { times: 40, pauseMs: 250 };

/** PostgreSQL says "done" up to ten seconds before it writes anything down. */
const SABOTAGE = [
  'ALTER SYSTEM SET synchronous_commit = off',
  "ALTER SYSTEM SET wal_writer_delay = '10s'",
  'SELECT pg_reload_conf()',
];

/**
 * The load of `prove:slots` while the APIs, the worker and PostgreSQL are killed in turn: what was acknowledged is
 * there, nothing is half done, and each key was used once. `--kills`, `--attempts`, `--clients`, `--seed`.
 * Always on a bundled PostgreSQL of its own, for it must be killed. `--sabotage`: on one that forgets; then violations
 * must be found, or the checker is worth nothing.
 */
export async function run({ args }) {
  const numbers = { kills: 10, attempts: 10_000, clients: 64, seed: 1 };
  const { kills, attempts, clients, seed, sabotage } = optionsOf(args, numbers, ['sabotage']);
  const ended = new AbortController();
  const signal = AbortSignal.any([interruption(), ended.signal]);
  await build();
  return withDatabase({}, async (database) => {
    const settings = { ...settingsFor(database.url), WORKER: 'outside' };
    const http = connections();
    const processes = await startProcesses(settings);
    try {
      const { apis, worker } = processes;
      const call = callOf(http, apis.ports[0], signal);
      const scene = await setScene(call, clients);
      if (sabotage) for (const statement of SABOTAGE) await database.query(statement);
      step(
        `2 APIs, a worker, PostgreSQL, ${clients} clients, ${attempts} attempts, ${kills} kills, seed ${seed}`,
      );
      const load = new Load({
        seed: `crash-${seed}`,
        attempts,
        scene,
        ports: apis.ports,
        http,
        signal,
        again: AGAIN,
        passDeadline: deadlinesIn(database),
      });
      const postgres = databaseVictim(database);
      const [first, second] = apis.victims;
      const victims = [first, worker, postgres, second, worker, postgres];
      let isOver = false;
      const killing = killInTurn({ victims, times: kills, load, attempts, signal }).finally(
        () => (isOver = true),
      );
      await Promise.all([load.run(() => isOver), killing]);
      const { elapsedMs } = load;
      const violations = await judge({
        name: `Seed ${seed}`,
        load,
        elapsedMs,
        call,
        scene,
        withFaults: true,
      });
      if (sabotage) step(`Sabotaged: ${violations === 0 ? 'NOTHING WAS FOUND' : 'violations were found'}`);
      else step(violations === 0 ? `Held, over ${kills} kills` : 'NOT HELD');
      return (violations === 0) === sabotage ? 1 : 0;
    } finally {
      // Of the load and the killer, the one that goes on when the other fails.
      ended.abort();
      http.close();
      await processes.stop();
    }
  });
}

async function startProcesses(settings) {
  const apis = await startApis(2, settings);
  const ports = apis.map(portOf);
  const victims = apis.map((api, index) =>
    processVictim(`API ${index + 1}`, api, () =>
      startProduct({ ...settings, API_PORT: String(ports[index]) }),
    ),
  );
  const stopApis = () => Promise.all(victims.map((victim) => victim.stop()));
  try {
    const worker = processVictim('the worker', await startWorker(settings), () => startWorker(settings));
    return { apis: { ports, victims }, worker, stop: () => Promise.all([stopApis(), worker.stop()]) };
  } catch (error) {
    await stopApis();
    throw error;
  }
}
