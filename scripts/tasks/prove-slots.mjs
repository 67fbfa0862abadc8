import { parseArgs } from 'node:util';
import { readAfterwards } from '../proofs/afterwards.mjs';
import { check } from '../proofs/checker.mjs';
import { connections } from '../proofs/http.mjs';
import { Load } from '../proofs/load.mjs';
import { report } from '../proofs/report.mjs';
import { callOf, renewTokens, setScene } from '../proofs/scene.mjs';
import { interruption, portOf, settingsFor, startApis, withDatabase } from '../proofs/stage.mjs';
import { run as build } from './build.mjs';
import { step } from './step.mjs';

const APIS = 2;
/** Somebody whose connection was cut asks again at once. */
const AGAIN = { times: 3, pauseMs: 0 };
/** Without these two, nothing but luck keeps two bookings apart. */
const SABOTAGE = `
  ALTER TABLE bookings.bookings DROP CONSTRAINT bookings_no_double_booking;
  CREATE OR REPLACE FUNCTION bookings.lock_chef(chef_id integer) RETURNS void LANGUAGE plpgsql AS 'BEGIN END'`;

/**
 * Shows that nobody can be double-booked: many clients want the same slots at the same time, of two processes on one
 * PostgreSQL, and what they were told is checked afterwards. `--seeds`, `--attempts` (of each seed), `--clients`.
 * `--sabotage`: without what guards the slots; then every seed must show a violation, or the checker is worth nothing.
 */
export async function run({ args }) {
  const { seeds, attempts, clients, sabotage } = optionsOf(args);
  const signal = interruption();
  await build();
  return withDatabase({ serverUrl: process.env.DATABASE_URL, say: step }, async (database) => {
    const apis = await startApis(APIS, settingsFor(database.url));
    const http = connections();
    try {
      const ports = apis.map(portOf);
      const call = callOf(http, ports[0]);
      step(`${ports.length} processes, ${clients} clients, ${attempts} attempts of each of ${seeds} seeds`);
      const scene = await setScene(call, clients);
      if (sabotage) await database.query(SABOTAGE);
      let broken = 0;
      for (let seed = 1; seed <= seeds; seed++) {
        await renewTokens(call, [...scene.diners, ...scene.chefs]);
        await database.query('TRUNCATE bookings.bookings CASCADE');
        const load = new Load({ seed: `seed-${seed}`, attempts, scene, ports, http, signal, again: AGAIN });
        const history = await load.run();
        const elapsedMs = load.elapsedMs;
        const afterwards = await readAfterwards(call, scene.chefs);
        const chefs = new Map(scene.chefs.map((chef) => [chef.id, chef]));
        const violations = check({ chefs, attempts: history, ...afterwards, withFaults: false });
        report(`Seed ${seed}`, history, elapsedMs, violations);
        if (violations.length > 0) broken += 1;
      }
      return verdict(broken, seeds, sabotage);
    } finally {
      http.close();
      await Promise.all(apis.map((api) => api.stop()));
    }
  });
}

function verdict(broken, seeds, sabotage) {
  if (sabotage) {
    step(`Sabotaged: violations were found for ${broken} of ${seeds} seeds`);
    return broken === seeds ? 0 : 1;
  }
  step(broken === 0 ? `Held, for ${seeds} of ${seeds} seeds` : `NOT HELD for ${broken} of ${seeds} seeds`);
  return broken === 0 ? 0 : 1;
}

function optionsOf(args) {
  const options = {
    seeds: { type: 'string', default: '20' },
    attempts: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '64' },
    sabotage: { type: 'boolean', default: false },
  };
  const { values } = parseArgs({ args, options });
  const numbers = ['seeds', 'attempts', 'clients'].map((name) => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 1 && number <= 1_000_000) return [name, number];
    throw new Error(`--${name}: a whole number from 1 to 1000000 is expected`);
  });
  return { ...Object.fromEntries(numbers), sabotage: values.sabotage };
}
