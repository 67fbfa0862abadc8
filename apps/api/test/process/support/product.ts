import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { send, type Answer, type CallOptions, type Json } from '../../support/http-call';
import { familyOf, listProcesses, sameProcess, type Process } from './processes';

const ROOT = resolve(__dirname, '../../../../..');
const PATIENCE_MS = 60_000;
/** Of the environment of the specs, what would change the product. */
const NOT_INHERITED =
  /^(npm_.*|PG.*|NODE_.*|JEST_.*|OTEL_.*|ENVIRONMENT|DATABASE_URL|SECRET_KEY|DEMO_MODE|PUBLIC_URL|API_HOST|LOG_LEVEL)$/i;

/** A spec that asks without pause must not be told to wait. */
const UNHURRIED = { READS_PER_MINUTE: '1000000', WRITES_PER_MINUTE: '1000000' };

export interface ProductOptions {
  readonly dataDir: string;
  readonly port: number;
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** The command of the repository; `start` when there is none. */
  readonly command?: string;
  /** What is said behind the command. */
  readonly words?: readonly string[];
  /** Starts it as people do, with npm. */
  readonly throughNpm?: boolean;
}

/** One command of the repository, seen from outside, in a process group of its own as in a terminal. */
export class Product {
  readonly dataDir: string;
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;
  private printed = '';
  private known: readonly Process[] = [];

  constructor({ dataDir, port, env, command = 'start', words = [], throughNpm = false }: ProductOptions) {
    const script = join(ROOT, 'scripts/run.mjs');
    const [file, ...args] = throughNpm
      ? (['npm', 'run', '--silent', command, '--', ...words] as const)
      : ([process.execPath, script, command, ...words] as const);
    const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
    this.dataDir = dataDir;
    this.port = port;
    this.child = spawn(file, args, {
      cwd: ROOT,
      env: {
        ...Object.fromEntries(inherited),
        DATA_DIR: dataDir,
        API_PORT: String(port),
        ...UNHURRIED,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.exited = new Promise((done) => this.child.once('close', done));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    }
  }

  /** What it and everybody below it have printed so far. */
  get lines(): readonly string[] {
    return this.printed.split('\n').filter(Boolean);
  }

  /** Waits for a line that begins so. */
  async says(beginning: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!this.lines.some((line) => line.startsWith(beginning))) {
      const over = this.child.exitCode !== null || Date.now() > deadline;
      if (over) throw new Error(`"${beginning}" was not said:\n${this.printed}`);
      await sleep(50);
    }
    await this.lookAround();
  }

  /** Waits for the line that names the address. */
  async ready(): Promise<this> {
    await this.says('CooCook is ready at ');
    return this;
  }

  /** Waits for the end of the process that was started first; null when a signal ended it. */
  ended(): Promise<number | null> {
    return this.exited;
  }

  /** The process that was started first. */
  get first(): number {
    return this.child.pid ?? 0;
  }

  /** The one process that serves requests. */
  get api(): number {
    return this.pidOf(/dist\/main\.js$/);
  }

  /** The first process of PostgreSQL. */
  get postgres(): number {
    return this.pidOf(/\/bin\/postgres -D /);
  }

  /** What Ctrl-C and a closed terminal do: everybody in the group hears it. PostgreSQL is in one of its own. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.first, signal);
  }

  /** SIGKILL for everybody at once, PostgreSQL included: nobody says a last word. */
  async killAll(): Promise<void> {
    await this.lookAround();
    for (let left = await this.alive(); left.length > 0; left = await this.alive()) {
      for (const { pid } of left) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went by itself.
        }
      }
    }
  }

  /** What is left of it: processes, and its port. Waits for nothing to be left, so many milliseconds at most. */
  async remains(withinMs: number): Promise<readonly string[]> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const left = (await this.alive()).map(({ pid, command }) => `${pid} ${command}`);
      if (await this.listens()) left.push(`port ${this.port}`);
      if (left.length === 0 || Date.now() > deadline) return left;
      await sleep(50);
    }
  }

  call<Body = Json>(method: string, path: string, options: CallOptions = {}): Promise<Answer<Body>> {
    return send<Body>({ port: this.port, method, path }, options);
  }

  /** Whether anybody takes connections at its port. */
  listens(): Promise<boolean> {
    return new Promise((done) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.once('error', () => done(false));
      socket.once('connect', () => {
        socket.destroy();
        done(true);
      });
    });
  }

  /** Remembers who belongs to it: once a parent has gone, nothing else would tell. */
  private async lookAround(): Promise<void> {
    const found = familyOf(this.first, await listProcesses());
    this.known = [...this.known.filter((one) => !found.some((other) => sameProcess(one, other))), ...found];
  }

  private async alive(): Promise<readonly Process[]> {
    return (await listProcesses()).filter(
      (one) => one.command.includes(this.dataDir) || this.known.some((other) => sameProcess(one, other)),
    );
  }

  private pidOf(command: RegExp): number {
    const found = this.known.find((one) => command.test(one.command));
    if (!found) throw new Error(`Nobody runs ${command.source}`);
    return found.pid;
  }
}
