import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { freePort } from '../../process/support/sandbox';

/** A real Redis that keeps nothing, and that a spec may take away, hold up and give back. */
export class RedisServer {
  private child: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  /** At an address of its own, not yet started. */
  static async prepare(): Promise<RedisServer> {
    return new RedisServer(await freePort());
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it takes connections. */
  async start(): Promise<void> {
    const program = process.env['REDIS_SERVER'];
    if (!program) throw new Error('These specs run by npm run test:redis');
    const keepNothing = ['--save', '', '--appendonly', 'no', '--dir', tmpdir()];
    const child = spawn(program, ['--port', String(this.port), '--bind', '127.0.0.1', ...keepNothing]);
    this.child = child;
    let printed = '';
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      printed += text;
      if (printed.includes('Ready to accept connections')) break;
    }
    if (child.exitCode !== null) throw new Error(`Redis did not start:\n${printed}`);
  }

  /** Takes it away without a word to anybody. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** From now on it takes connections and answers nobody. */
  hang(): void {
    this.child?.kill('SIGSTOP');
  }

  answerAgain(): void {
    this.child?.kill('SIGCONT');
  }

  /** All that it keeps: names and values in one text. */
  async contents(): Promise<string> {
    return this.ask('KEYS *');
  }

  /** From now on it answers writes with an error. */
  async fill(): Promise<void> {
    await this.ask('CONFIG SET maxmemory 1');
  }

  async makeRoom(): Promise<void> {
    await this.ask('CONFIG SET maxmemory 0');
  }

  /** How many connections it ever took, this one among them. */
  async connections(): Promise<number> {
    return Number(/total_connections_received:(\d+)/.exec(await this.ask('INFO stats'))?.[1]);
  }

  private async ask(command: string): Promise<string> {
    const socket = connect(this.port, '127.0.0.1');
    socket.end(`${command}\r\nQUIT\r\n`);
    let text = '';
    for await (const chunk of socket.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
    return text;
  }
}
