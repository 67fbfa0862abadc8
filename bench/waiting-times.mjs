import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from './dataset.mjs';
import { closedLoop, openLoop } from './loops.mjs';
import { pgbench, PGBENCH } from './pgbench.mjs';
import { connections } from '../scripts/proofs/http.mjs';
import { optionsOf } from '../scripts/proofs/options.mjs';
import { randomOf } from '../scripts/proofs/random.mjs';
import { shareOf } from '../scripts/proofs/report.mjs';
import { callOf, dateAhead, openKitchen, registerDiner } from '../scripts/proofs/scene.mjs';
import { interruption, portOf, settingsFor, startApis, withDatabase } from '../scripts/proofs/stage.mjs';
import { run as build } from '../scripts/tasks/build.mjs';
import { step } from '../scripts/tasks/step.mjs';

const WARM_UP_SECONDS = 3;
/** What the founding documents aim at, on two cores. */
const AIM_MS = { calendar: 15, freeThen: 60 };
const BUSY = { zone: 'UTC', bufferMinutes: 0, gridMinutes: 60, minHours: 1, isInstant: false };

/**
 * How long people wait when there are many chefs and bookings: for 90 days of a busy chef and for the chefs who are
 * free at some time, at `--rate` requests a second for `--seconds`; and how many bookings a second there are of
 * `--clients`, beside pgbench doing the same statements. `--chefs`, `--bookings`: how many. Judges nothing, for that
 * depends on the machine.
 */
export async function run({ args }) {
  const numbers = { chefs: 10_000, bookings: 500_000, seconds: 30, rate: 50, clients: 16 };
  const options = optionsOf(args, numbers);
  if (spawnSync(PGBENCH, ['--version']).error) {
    throw new Error('No pgbench: apt-get install postgresql, or set PGBENCH');
  }
  const signal = interruption();
  await build();
  return withDatabase({ serverUrl: process.env.DATABASE_URL }, async (database) => {
    const [api] = await startApis(1, settingsFor(database.url));
    const http = connections();
    try {
      await measure({ options, database, http, port: portOf(api), signal });
      return 0;
    } finally {
      http.close();
      await api.stop();
    }
  });
}

async function measure({ options, database, http, port, signal }) {
  const { chefs, bookings, seconds, rate, clients } = options;
  const call = callOf(http, port, signal);
  const { query, url } = database;
  const [{ server_version: version }] = await query('SHOW server_version');
  step(`Node ${process.versions.node}, PostgreSQL ${version}, ${cpus().length} cores (${cpus()[0]?.model})`);
  const { busy, diners } = await prepare(call, query, clients);
  const started = performance.now();
  const { firstChef, lastChef } = await fill(query, { chefs, bookings, busy });
  step(
    `${chefs} chefs and ${bookings} bookings made in ${Math.round((performance.now() - started) / 1000)} s`,
  );

  const random = randomOf('bench');
  const reading = async (name, aimMs, pathOf) => {
    let failed = 0;
    const send = async () => {
      const { status } = await http.send({ port, method: 'GET', path: pathOf() });
      if (status !== 200) failed += 1;
    };
    await openLoop({ rate, seconds: WARM_UP_SECONDS, send, signal });
    failed = 0;
    const times = await openLoop({ rate, seconds, send, signal });
    const isMet = failed === 0 && shareOf(times, 0.95) <= aimMs;
    const aim = `aim: p95 ${aimMs} ms, ${isMet ? 'met' : 'NOT MET'}`;
    step(`${name}, ${rate} a second: ${line(times)}, ${failed} of ${times.length} failed (${aim})`);
  };
  const path = '/api/coocook/chefs';
  const days = `from=${dateAhead(1)}&to=${dateAhead(90)}`;
  await reading('90 days of a chef with 1,000 bookings', AIM_MS.calendar, () => {
    return `${path}/${busy.chefId}/availability?${days}&duration_hours=${1 + random.below(4)}`;
  });
  await reading('Chefs who are free then', AIM_MS.freeThen, () => {
    const time = `${10 + random.below(10)}:00`;
    return `${path}?free_date=${dateAhead(2 + random.below(28))}&free_time=${time}&free_hours=2`;
  });

  let failed = 0;
  const book = async (index) => {
    const chef = firstChef + random.below(lastChef - firstChef + 1);
    const body = { chef_id: chef, booking_date: dateAhead(40 + random.below(130)), duration_hours: 2 };
    const start_time = `${10 + random.below(10)}:00`;
    const token = diners[index]?.token;
    const key = `bench-${random.below(2 ** 32)}-${random.below(2 ** 32)}`;
    const answer = await http.send({
      port,
      method: 'POST',
      path: '/api/coocook/bookings',
      token,
      key,
      body: { ...body, start_time },
    });
    if (answer.status !== 201 && answer.status !== 409) failed += 1;
  };
  await closedLoop({ clients, seconds: WARM_UP_SECONDS, send: book, signal });
  failed = 0;
  const booked = await closedLoop({ clients, seconds, send: book, signal });
  step(
    `Bookings of ${clients} clients over HTTP: ${Math.round(booked.length / seconds)} a second, ${line(booked)}, ${failed} failed`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'coocook-pgbench-'));
  try {
    const times = await pgbench({
      url,
      folder,
      clients,
      seconds,
      signal,
      variables: { first: firstChef, last: lastChef, diner: busy.userId },
    });
    step(`The same statements by pgbench: ${Math.round(times.length / seconds)} a second, ${line(times)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Diners, and a chef with a booking, whose rows the dataset is copied from. */
async function prepare(call, query, clients) {
  const diners = [];
  for (let index = 0; index < clients; index++) diners.push(await registerDiner(call, index));
  const { id: chefId } = await openKitchen(call, 0, BUSY);
  const body = { chef_id: chefId, booking_date: dateAhead(120), start_time: '12:00', duration_hours: 1 };
  const { id: bookingId } = await call('POST', '/api/coocook/bookings', diners[0]?.token, body);
  const [{ user_id: userId }] = await query(`SELECT user_id FROM chefs.chefs WHERE id = ${chefId}`);
  return { diners, busy: { chefId, bookingId, userId } };
}

const line = (times) =>
  [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${shareOf(times, share)} ms`).join(', ');
