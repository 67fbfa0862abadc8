import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { run as build } from './build.mjs';
import { startProduct } from './product.mjs';
import { step } from './step.mjs';

const ACCOUNTS = 20;
const ADDRESSES = 200;
const ATTACKERS = 32;
const OWNER_PAUSE_MS = 2_000;
const READER_PAUSE_MS = 20;
const IDLE_SECONDS = 5;
/** Guesses of strangers at one address that may be compared with a password: then it is locked for longer than this lasts. */
const LOCKOUT_FAILURES = 5;
const PASSWORD = 'Bibim-bap-4-two';

const agent = new Agent({ keepAlive: true });

/**
 * Guesses passwords of many accounts from many addresses, on a product of its own, while an owner signs in and a
 * visitor looks at chefs; prints what each of them got. The rate limits are lifted, so that the lockout stands alone.
 * `--seconds`: how long, 120. Answers 1 when the owner was kept out, or an address could be guessed at more often than
 * the lockout allows.
 */
export async function run({ args }) {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '120' } } });
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 3600)) throw new Error('--seconds: a number from 1 to 3600 is expected');
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'coocook-attack-'));
  // Every request names its own address, as a proxy in front of the product would.
  const product = await startProduct({
    DATA_DIR: dataDir,
    TRUSTED_PROXIES: '127.0.0.1',
    LOCKOUT_FAILURES: String(LOCKOUT_FAILURES),
  });
  try {
    return await attack(Number(new URL(product.url).port), seconds);
  } finally {
    agent.destroy();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function attack(port, seconds) {
  const call = (method, path, options) => send({ port, method, path }, options);
  const owner = await registerAll(call);
  const idle = await timesOf(call, Date.now() + IDLE_SECONDS * 1000);
  step(`${ATTACKERS} guessers, ${ACCOUNTS} accounts, ${ADDRESSES} addresses, ${seconds} s`);
  const until = Date.now() + seconds * 1000;
  const [entries, busy, ...guesses] = await Promise.all([
    ownerSignsIn(call, owner, until),
    timesOf(call, until),
    ...Array.from({ length: ATTACKERS }, () => guess(call, until)),
  ]);
  return report({ entries, idle, busy, guesses: guesses.flat(), seconds });
}

const emailOf = (index) => `person-${index}@example.com`;
const random = (below) => Math.floor(Math.random() * below);
const addressOf = (index) => `198.51.${100 + (index >> 8)}.${index & 255}`;

/** Registers the accounts; gives the cookie by which the first one's device is known. */
async function registerAll(call) {
  let cookie = '';
  for (let index = ACCOUNTS - 1; index >= 0; index--) {
    const body = { email: emailOf(index), password: PASSWORD, name: `Person ${index}` };
    const { status, cookies } = await call('POST', '/api/auth/register', { body, address: addressOf(index) });
    if (status !== 201) throw new Error(`Registering was answered ${status}`);
    cookie = cookies.find((one) => one.startsWith('coocook_device='))?.split(';')[0] ?? '';
  }
  return { email: emailOf(0), cookie };
}

/** A third of the guesses go to registered addresses, a third to some unknown ones, a third to new ones each time. */
async function guess(call, until) {
  const seen = [];
  while (Date.now() < until) {
    const index = random(3 * ACCOUNTS);
    const email = index < 2 * ACCOUNTS ? emailOf(index) : emailOf(1000 + random(1e9));
    const body = { email, password: `Guess-${random(1e9)}` };
    const { status } = await call('POST', '/api/auth/login', { body, address: addressOf(random(ADDRESSES)) });
    seen.push({ index, status });
  }
  return seen;
}

/** On a device that is known, from an address that nobody else has. */
async function ownerSignsIn(call, { email, cookie }, until) {
  const entries = [];
  while (Date.now() < until) {
    const body = { email, password: PASSWORD };
    entries.push(await call('POST', '/api/auth/login', { body, address: '203.0.113.7', cookie }));
    await sleep(OWNER_PAUSE_MS);
  }
  return entries;
}

async function timesOf(call, until) {
  const times = [];
  for (let index = 0; Date.now() < until; index++) {
    const { status, ms } = await call('GET', '/api/coocook/chefs', { address: addressOf(index % ADDRESSES) });
    if (status !== 200) throw new Error(`The list of chefs was answered ${status}`);
    times.push(ms);
    await sleep(READER_PAUSE_MS);
  }
  return times;
}

function report({ entries, idle, busy, guesses, seconds }) {
  const entered = entries.filter(({ status }) => status === 200).length;
  const tried = Array(2 * ACCOUNTS).fill(0);
  for (const { index, status } of guesses) if (status === 401 && index in tried) tried[index] += 1;
  const most = Math.max(...tried);
  const statuses = new Map();
  for (const { status } of guesses) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  const line = (times) => `median ${at(times, 0.5)} ms, 95 % within ${at(times, 0.95)} ms`;
  const ratio = (share) => (at(busy, share) / at(idle, share)).toFixed(1);
  step(`Owner, known device: ${entered} of ${entries.length} sign-ins; ${line(entries.map(({ ms }) => ms))}`);
  step(`Attacker: ${Math.round(guesses.length / seconds)} guesses a second; ${answers}`);
  step(`Guesses that were looked at: at most ${most} for one address`);
  step(`Chefs, idle: ${line(idle)}`);
  step(`Chefs, attacked: ${line(busy)} (median × ${ratio(0.5)}, 95 % × ${ratio(0.95)})`);
  const isHeld = entered === entries.length && most <= LOCKOUT_FAILURES && entries.length > 0;
  step(isHeld ? 'Held' : 'NOT HELD: the owner was kept out, or an address was guessed at too often');
  return isHeld ? 0 : 1;
}

function at(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? NaN) * 10) / 10;
}

function send(target, { body, address, cookie }) {
  const started = performance.now();
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    'X-Forwarded-For': address,
    ...(cookie === undefined ? {} : { Cookie: cookie }),
    ...(payload === undefined
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...target, host: '127.0.0.1', agent, headers }, (incoming) => {
      incoming.resume().on('end', () => {
        const cookies = incoming.headers['set-cookie'] ?? [];
        resolve({ status: incoming.statusCode, cookies, ms: performance.now() - started });
      });
    });
    outgoing.on('error', reject).end(payload);
  });
}
