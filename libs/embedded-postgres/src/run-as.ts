import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A way to start PostgreSQL's programs, which refuse to run as root. */
export interface RunAs {
  /** What comes before the program's own command line. */
  readonly prefix: readonly string[];
  /** Who owns the files that a program started so writes: PostgreSQL insists on owning its data directory. */
  readonly uid: number;
}

/** `nobody`, under the number every Linux distribution gives it; PostgreSQL wants a user that has a name. */
export const NOBODY = 65534;

/** Tried in this order. Both keep the process id and work below directories that only root may enter. */
const WAYS_FOR_ROOT: readonly RunAs[] = [
  // Still root outside, `nobody` in its own eyes. Containers often forbid this.
  {
    prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'],
    uid: 0,
  },
  // Really `nobody`, but free to pass directories; no_setuid_fixup makes access(2) respect that too.
  {
    prefix: [
      'setpriv',
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--securebits=+no_setuid_fixup',
      '--',
    ],
    uid: NOBODY,
  },
];

/** Finds the first way that really runs the given program on this machine. */
export async function chooseRunAs(postgres: string): Promise<RunAs> {
  const uid = process.geteuid?.() ?? 0;
  const ways = uid === 0 ? WAYS_FOR_ROOT : [{ prefix: [], uid }];
  const problems: string[] = [];
  for (const way of ways) {
    try {
      await runProgram(way, postgres, ['--version']);
      return way;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  const asRoot = uid === 0 ? ' as root: start as another user' : '';
  throw new Error(`The bundled PostgreSQL cannot run here${asRoot}.\n${problems.join('\n')}`);
}

export function commandFor(way: RunAs, program: string, args: readonly string[]): [string, string[]] {
  const [command = program, ...rest] = [...way.prefix, program, ...args];
  return [command, rest];
}

/** PG… variables of the caller must not reach the server's programs, hence an environment of their own. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C' };
}

/** Runs a program to its end; the error of a failed one says what it said. */
export async function runProgram(way: RunAs, program: string, args: readonly string[]): Promise<void> {
  await run(...commandFor(way, program, args), { env: cleanEnvironment() }).catch(
    (error: Error & { readonly stderr?: string }) => {
      throw new Error(`${basename(program)}: ${error.stderr?.trim() || error.message}`);
    },
  );
}
