import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from './step.mjs';
import { run as test } from './test.mjs';

const DEBIAN = '/usr/lib/postgresql';
const NOBODY = 65534;

/** The integration specs on a PostgreSQL server of this machine, started for them alone; `args` go to Jest. */
export async function run({ args }) {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'coocook-postgres-'));
  const data = join(folder, 'data');
  const options = { ...serverUser(folder), cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const execute = (name, ...rest) => execFileSync(join(programs, name), ['-D', data, ...rest], options);
  try {
    step(`Starting the PostgreSQL of ${programs}`);
    execute(
      'initdb',
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    );
    // Reached by a socket in a folder that is closed to others, so it trusts whoever comes.
    const settings = `listen_addresses = ''\nport = 5432\nunix_socket_directories = '${folder}'\n`;
    appendFileSync(join(data, 'postgresql.conf'), `${settings}fsync = off\nlog_min_messages = fatal\n`);
    execute('pg_ctl', 'start', '--wait');
    const env = { TEST_DATABASE_URL: `postgresql://postgres@${encodeURIComponent(folder)}:5432/postgres` };
    // The specs of the embedded PostgreSQL bring their own.
    const specs = ['--selectProjects', 'integration', '--testPathIgnorePatterns', 'libs/embedded-postgres/'];
    return await test({ args: [...specs, ...args], env });
  } finally {
    if (existsSync(join(data, 'postmaster.pid'))) execute('pg_ctl', 'stop', '--mode=fast');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of initdb, postgres and pg_ctl: PG_BIN, else the newest of Debian's, else the one that pg_config names. */
function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const named = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const candidates = [...versions.map((version) => join(DEBIAN, version, 'bin')), named];
  const found = (process.env.PG_BIN ? [process.env.PG_BIN] : candidates).find(
    (folder) => folder && existsSync(join(folder, 'initdb')),
  );
  if (found) return found;
  throw new Error(
    'No PostgreSQL server here: apt-get install postgresql, or set PG_BIN to the folder of initdb',
  );
}

/** PostgreSQL refuses to run as root: Debian's `postgres` runs it then, and the folder becomes theirs. */
function serverUser(folder) {
  if (process.geteuid?.() !== 0) return {};
  const asked = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = asked.status === 0 ? Number(asked.stdout) : NOBODY;
  chownSync(folder, uid, -1);
  return { uid };
}
