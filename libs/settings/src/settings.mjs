// @ts-check
import { isIP } from 'node:net';

/**
 * The settings of every process, read from the environment (contract, section 7).
 * Plain JavaScript without dependencies: `npm start` checks them before anything is installed or built.
 */

const ENVIRONMENTS = /** @type {const} */ (['development', 'staging', 'production']);
const WORKERS = /** @type {const} */ (['inside', 'outside']);
const LOG_LEVELS = /** @type {const} */ (['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);
const PASSWORD_AGE_POLICIES = /** @type {const} */ (['off', 'warn', 'force']);
const MIN_SECRET_LENGTH = 32;
const MIN_INGEST_KEY_LENGTH = 16;
const MAX_RATE = 1_000_000;

/**
 * @typedef {object} Settings
 * @property {'development' | 'staging' | 'production'} environment ENVIRONMENT
 * @property {string | null} databaseUrl DATABASE_URL; null: an embedded PostgreSQL under `dataDir`
 * @property {string} dataDir DATA_DIR; everything the embedded run keeps. Relative to the folder of the repository
 * @property {readonly string[]} secretKeys SECRET_KEY, comma-separated, each ≥ 32 characters: the first signs, all
 *   verify. Only the API needs it. Empty in development: one is generated and kept in `dataDir`
 * @property {boolean} demoMode DEMO_MODE; true in development. Refused in production
 * @property {string} publicUrl PUBLIC_URL, an origin without a trailing slash; https makes cookies `Secure`
 * @property {string} apiHost API_HOST; 127.0.0.1 in development, else 0.0.0.0
 * @property {number} apiPort API_PORT, 1–65535; 8000
 * @property {readonly string[]} corsOrigins CORS_ORIGINS, comma-separated origins; `publicUrl`. Never `*`
 * @property {readonly string[]} trustedProxies TRUSTED_PROXIES, comma-separated addresses or CIDR ranges whose
 *   X-Forwarded-For counts; none
 * @property {typeof LOG_LEVELS[number]} logLevel LOG_LEVEL; info
 * @property {boolean} allowRestart ALLOW_RESTART; false. Lets administrators restart the process over HTTP
 * @property {number} databasePoolSize DATABASE_POOL_SIZE, connections, 2–200; 20
 * @property {number} maxPendingBookings MAX_PENDING_BOOKINGS, unanswered requests a diner may have, 1–1000; 50
 * @property {string | null} redisUrl REDIS_URL, where all processes count together; null: each counts for itself
 * @property {number} readsPerMinute READS_PER_MINUTE, reads of one address in a minute; as often its sign-ins and its
 *   users' writes together, 1–1000000; 1200
 * @property {number} writesPerMinute WRITES_PER_MINUTE, writes of one user in a minute, or of one address where nobody
 *   signs in, 1–1000000; 300
 * @property {number} registrationsPerHour REGISTRATIONS_PER_HOUR, of one address in an hour, 1–1000000; 60
 * @property {number} signInsPerMinute SIGN_INS_PER_MINUTE, attempts of one address in a minute, 1–1000000; 60
 * @property {number} accountSignInsPerMinute ACCOUNT_SIGN_INS_PER_MINUTE, attempts at one account in a minute, or on one
 *   known device of it, 1–1000000; 10
 * @property {number} errorReportsPerMinute ERROR_REPORTS_PER_MINUTE, errors that one user may tell in a minute, or one
 *   address with the ingest key, 1–1000000; 60
 * @property {string | null} ingestKey INGEST_KEY, ≥ 16 characters: with it as `X-Ingest-Key`, programs tell errors without
 *   signing in; null: they cannot
 * @property {number} errorRetentionDays ERROR_RETENTION_DAYS, how long errors are kept, 1–3650; 90
 * @property {number} lockoutFailures LOCKOUT_FAILURES, wrong passwords in a row that lock, 1–100; 5
 * @property {number} lockoutHours LOCKOUT_HOURS, how long such a lock lasts, 1–8760; 24
 * @property {typeof WORKERS[number]} worker WORKER, where background jobs are done: `inside` the API's process, or
 *   `outside` by processes of their own, which need DATABASE_URL; inside in development, else outside
 * @property {number} workerPort WORKER_PORT, where such a process tells its health and metrics, 1–65535; 8001
 * @property {typeof PASSWORD_AGE_POLICIES[number]} passwordAgePolicy PASSWORD_AGE_POLICY; warn. What an old password
 *   means: nothing, a notice, or that nothing else is allowed. NIST SP 800-63B advises against the last
 * @property {number} passwordMaxAgeDays PASSWORD_MAX_AGE_DAYS, 1–3650; 365
 * @property {number} drainDelayMs DRAIN_DELAY_MS, milliseconds between "not ready" and the end of listening,
 *   0–60000; 0 in development, else 5000 so that load balancers notice
 */

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {{ signs?: boolean }} process whether it signs anything, and so needs SECRET_KEY; true
 * @returns {{ settings: Settings, problems: readonly string[] }} `problems` has one line a bad variable, naming it;
 *   `settings` may be used only when there is none
 */
export function readSettings(env, { signs = true } = {}) {
  /** @type {string[]} */
  const problems = [];

  /** @param {string} name */
  const text = (name) => env[name]?.trim() || undefined;

  /** @param {string} name @param {string} expected */
  const refuse = (name, expected) => {
    problems.push(`${name}: ${expected}`);
  };

  /** @template {string} T @param {string} name @param {readonly T[]} choices @param {T} fallback @returns {T} */
  const choice = (name, choices, fallback) => {
    const value = text(name) ?? fallback;
    const found = choices.find((one) => one === value);
    if (found === undefined) refuse(name, `one of ${choices.join(', ')} is expected`);
    return found ?? fallback;
  };

  /** @param {string} name @param {boolean} fallback */
  const flag = (name, fallback) => choice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';

  /** @param {string} name @param {number} min @param {number} max @param {number} fallback */
  const integer = (name, min, max, fallback) => {
    const value = text(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    refuse(name, `a whole number from ${min} to ${max} is expected`);
    return fallback;
  };

  /** @param {string} name */
  const list = (name) =>
    (text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);

  const environment = choice('ENVIRONMENT', ENVIRONMENTS, 'development');
  const development = environment === 'development';
  const apiPort = integer('API_PORT', 1, 65_535, 8000);

  const publicUrl = text('PUBLIC_URL') ?? `http://localhost:${apiPort}`;
  if (!isOrigin(publicUrl))
    refuse('PUBLIC_URL', 'an address such as https://coocook.example is expected, without a path');

  const corsOrigins = list('CORS_ORIGINS').map(withoutSlash);
  if (!corsOrigins.every(isOrigin)) {
    refuse(
      'CORS_ORIGINS',
      'comma-separated origins such as https://app.example are expected; "*" is not allowed',
    );
  }

  const databaseUrl = text('DATABASE_URL') ?? null;
  if (databaseUrl !== null && !isUrl(databaseUrl, /^postgres(ql)?:$/)) {
    refuse('DATABASE_URL', 'postgresql://user:password@host:port/database is expected');
  }

  const redisUrl = text('REDIS_URL') ?? null;
  if (redisUrl !== null && !isUrl(redisUrl, /^rediss?:$/)) {
    refuse('REDIS_URL', 'redis://user:password@host:port is expected, or rediss:// for TLS');
  }

  const secretKeys = list('SECRET_KEY');
  if (secretKeys.some((key) => key.length < MIN_SECRET_LENGTH)) {
    refuse('SECRET_KEY', `each key needs at least ${MIN_SECRET_LENGTH} characters`);
  } else if (secretKeys.length === 0 && signs && !development) {
    refuse(
      'SECRET_KEY',
      `required when ENVIRONMENT is ${environment}: at least ${MIN_SECRET_LENGTH} characters`,
    );
  }

  const ingestKey = text('INGEST_KEY') ?? null;
  if (ingestKey !== null && !/^[\x21-\x7e]+$/.test(ingestKey)) {
    refuse('INGEST_KEY', 'printable ASCII without spaces is expected: it travels as a header');
  } else if (ingestKey !== null && ingestKey.length < MIN_INGEST_KEY_LENGTH) {
    refuse('INGEST_KEY', `at least ${MIN_INGEST_KEY_LENGTH} characters are expected`);
  }

  const demoMode = flag('DEMO_MODE', development);
  if (demoMode && environment === 'production')
    refuse('DEMO_MODE', 'must not be true when ENVIRONMENT is production');

  const trustedProxies = list('TRUSTED_PROXIES');
  if (!trustedProxies.every(isAddressRange)) {
    refuse('TRUSTED_PROXIES', 'comma-separated addresses or ranges such as 10.0.0.0/8 are expected');
  }

  return {
    settings: {
      environment,
      databaseUrl,
      dataDir: text('DATA_DIR') ?? '.data',
      secretKeys,
      demoMode,
      publicUrl: withoutSlash(publicUrl),
      apiHost: text('API_HOST') ?? (development ? '127.0.0.1' : '0.0.0.0'),
      apiPort,
      corsOrigins: corsOrigins.length > 0 ? corsOrigins : [withoutSlash(publicUrl)],
      trustedProxies,
      logLevel: choice('LOG_LEVEL', LOG_LEVELS, 'info'),
      allowRestart: flag('ALLOW_RESTART', false),
      databasePoolSize: integer('DATABASE_POOL_SIZE', 2, 200, 20),
      maxPendingBookings: integer('MAX_PENDING_BOOKINGS', 1, 1000, 50),
      redisUrl,
      readsPerMinute: integer('READS_PER_MINUTE', 1, MAX_RATE, 1200),
      writesPerMinute: integer('WRITES_PER_MINUTE', 1, MAX_RATE, 300),
      registrationsPerHour: integer('REGISTRATIONS_PER_HOUR', 1, MAX_RATE, 60),
      signInsPerMinute: integer('SIGN_INS_PER_MINUTE', 1, MAX_RATE, 60),
      accountSignInsPerMinute: integer('ACCOUNT_SIGN_INS_PER_MINUTE', 1, MAX_RATE, 10),
      errorReportsPerMinute: integer('ERROR_REPORTS_PER_MINUTE', 1, MAX_RATE, 60),
      ingestKey,
      errorRetentionDays: integer('ERROR_RETENTION_DAYS', 1, 3650, 90),
      lockoutFailures: integer('LOCKOUT_FAILURES', 1, 100, 5),
      lockoutHours: integer('LOCKOUT_HOURS', 1, 8760, 24),
      worker: choice('WORKER', WORKERS, development ? 'inside' : 'outside'),
      workerPort: integer('WORKER_PORT', 1, 65_535, 8001),
      passwordAgePolicy: choice('PASSWORD_AGE_POLICY', PASSWORD_AGE_POLICIES, 'warn'),
      passwordMaxAgeDays: integer('PASSWORD_MAX_AGE_DAYS', 1, 3650, 365),
      drainDelayMs: integer('DRAIN_DELAY_MS', 0, 60_000, development ? 0 : 5000),
    },
    problems,
  };
}

/** @param {string} text */
function withoutSlash(text) {
  return text.replace(/\/$/, '');
}

/** @param {string} text */
function isOrigin(text) {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === withoutSlash(text);
  } catch {
    return false;
  }
}

/** @param {string} text @param {RegExp} protocol */
function isUrl(text, protocol) {
  try {
    return protocol.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** @param {string} text */
function isAddressRange(text) {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
