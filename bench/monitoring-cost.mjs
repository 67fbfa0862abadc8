import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run as build } from '../scripts/tasks/build.mjs';
import { startProduct } from '../scripts/tasks/product.mjs';
import { step } from '../scripts/tasks/step.mjs';

const PATH = '/api/coocook/chefs';
/** From here on watching costs too much. */
const LIMIT = 1.1;
const WARM_UP_ROUNDS = 3;
const RESAMPLES = 2_000;

/**
 * What watching costs a request: the same product three times at once, with everything off, with everything on, and
 * with every request traced; asked by turns, one request after the other, in short rounds.
 * `--rounds` 1–1000 (20), `--requests` in each, 10–10000 (300); `--judge`: answers 1 when "on" costs 10 % or more.
 */
export async function run({ args }) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '20' },
      requests: { type: 'string', default: '300' },
      judge: { type: 'boolean', default: false },
    },
  });
  const rounds = wholeNumber('--rounds', values.rounds, 1, 1_000);
  const requests = wholeNumber('--requests', values.requests, 10, 10_000);
  await build();
  return withVariants(async (variants) => {
    step(`${PATH}: ${rounds} rounds of ${requests} requests each, ${cpus().length} × ${cpus()[0]?.model}`);
    for (let round = 0; round < WARM_UP_ROUNDS; round++) await ask(variants, requests);
    const measured = [];
    for (let round = 0; round < rounds; round++) measured.push(await ask(variants, requests));
    const ratio = report(variants, measured);
    if (!values.judge) return 0;
    step(ratio < LIMIT ? 'Watching is cheap enough' : `WATCHING COSTS TOO MUCH: ${percent(ratio)}`);
    return ratio < LIMIT ? 0 : 1;
  });
}

function wholeNumber(name, text, min, max) {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${name}: a whole number from ${min} to ${max} is expected`);
}

/** The first one is what the others are compared with. */
async function withVariants(work) {
  const collector = createServer((incoming, outgoing) => {
    incoming.resume().on('end', () => outgoing.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}` };
  const settings = {
    off: { MONITORING: 'off' },
    on: { MONITORING: 'on', OTEL_TRACES_SAMPLER: '', OTEL_TRACES_SAMPLER_ARG: '', ...traced },
    'every request traced': { MONITORING: 'on', OTEL_TRACES_SAMPLER: 'always_on', ...traced },
  };
  const folder = mkdtempSync(join(tmpdir(), 'coocook-bench-'));
  const variants = [];
  try {
    for (const [name, env] of Object.entries(settings)) {
      const product = await startProduct({ ...env, DATA_DIR: join(folder, String(variants.length)) });
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      variants.push({ name, product, agent, port: Number(new URL(product.url).port) });
    }
    return await work(variants);
  } finally {
    for (const { agent, product } of variants) {
      agent.destroy();
      await product.stop();
    }
    collector.close();
    collector.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The median of each variant, in milliseconds. Each is asked in turn, in an order that is drawn anew every time, so that
 * whatever else the machine does hits all of them.
 */
async function ask(variants, requests) {
  const times = Object.fromEntries(variants.map(({ name }) => [name, []]));
  for (let count = 0; count < requests; count++) {
    for (const variant of shuffled(variants)) times[variant.name].push(await timeOf(variant));
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function timeOf({ agent, port }) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path: PATH, agent }, (incoming) => {
      incoming.resume().on('end', () => {
        if (incoming.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${PATH} was answered ${incoming.statusCode}`));
      });
    });
    outgoing.on('error', reject).end();
  });
}

/** Prints a line a variant; gives the ratio of the second to the first. */
function report([base, ...others], rounds) {
  const of = (name) => rounds.map((medians) => medians[name]);
  step(`${base.name}: median ${median(of(base.name)).toFixed(3)} ms`);
  const ratios = others.map(({ name }) => {
    const pairs = rounds.map((medians) => medians[name] / medians[base.name]);
    const [low, high] = interval(pairs);
    step(
      `${name}: median ${median(of(name)).toFixed(3)} ms, ${percent(median(pairs))}` +
        ` (95 % of resamples: ${percent(low)} to ${percent(high)})`,
    );
    return median(pairs);
  });
  return ratios[0];
}

/** Where 95 % of the medians lie that other rounds of the same kind would have had (bootstrap). */
function interval(pairs) {
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(pairs.map(() => pairs[Math.floor(Math.random() * pairs.length)])),
  ).sort((one, other) => one - other);
  return [medians[Math.floor(RESAMPLES * 0.025)], medians[Math.ceil(RESAMPLES * 0.975) - 1]];
}

function percent(ratio) {
  return `${ratio < 1 ? '−' : '+'}${Math.abs((ratio - 1) * 100).toFixed(1)} %`;
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shuffled(list) {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}
