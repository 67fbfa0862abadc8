import { deadlinesIn } from '../proofs/deadlines.mjs';
import { connections } from '../proofs/http.mjs';
import { judge } from '../proofs/judge.mjs';
import { Load } from '../proofs/load.mjs';
import { optionsOf } from '../proofs/options.mjs';
import { callOf, clearDates, renewTokens, setScene } from '../proofs/scene.mjs';
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
  const numbers = { seeds: 20, attempts: 10_000, clients: 64 };
  const { seeds, attempts, clients, sabotage } = optionsOf(args, numbers, ['sabotage']);
  const signal = interruption();
  await build();
  return withDatabase({ serverUrl: process.env.DATABASE_URL }, async (database) => {
    const apis = await startApis(APIS, settingsFor(database.url));
    const http = connections();
    try {
      const ports = apis.map(portOf);
      const call = callOf(http, ports[0], signal);
      step(`${ports.length} processes, ${clients} clients, ${attempts} attempts of each of ${seeds} seeds`);
      const scene = await setScene(call, clients);
      if (sabotage) await database.query(SABOTAGE);
      let broken = 0;
      for (let seed = 1; seed <= seeds; seed++) {
        await renewTokens(call, [...scene.diners, ...scene.chefs]);
        await database.query('TRUNCATE bookings.bookings CASCADE');
        await clearDates(call, scene.chefs);
        const load = new Load({
          seed: `seed-${seed}`,
          attempts,
          scene,
          ports,
          http,
          signal,
          again: AGAIN,
          passDeadline: deadlinesIn(database),
        });
        await load.run();
        const { elapsedMs } = load;
        const violations = await judge({
          name: `Seed ${seed}`,
          load,
          elapsedMs,
          call,
          scene,
          withFaults: false,
        });
        if (violations > 0) broken += 1;
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
