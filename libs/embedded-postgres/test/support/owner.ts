import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Command = 'claim' | 'start' | 'stop' | 'exit';

export type Report =
  | { readonly type: 'ready' | 'claimed' | 'stopped' | 'interrupted' }
  | { readonly type: 'started'; readonly url: string; readonly pid: number }
  | { readonly type: 'failed'; readonly message: string; readonly pid?: number | undefined };

export interface OwnerOptions {
  /** Run as this user; only root may choose. */
  readonly uid?: number | undefined;
  /** Looked through for programs before the usual PATH. */
  readonly pathFirst?: string | undefined;
}

/** Another process that owns a data directory. */
export class Owner {
  private constructor(readonly process: ChildProcess) {}

  static async create(dataDir: string, { uid, pathFirst }: OwnerOptions = {}): Promise<Owner> {
    const child = fork(join(__dirname, 'owner-process.ts'), [dataDir], {
      cwd: join(__dirname, '../../../..'),
      execArgv: ['--conditions=source', '-r', require.resolve('@swc-node/register')],
      env: { ...process.env, PATH: [pathFirst, process.env['PATH']].filter(Boolean).join(':') },
      detached: true,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const owner = new Owner(child);
    await owner.hear('ready');
    return owner;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Sends a command and waits for its report. */
  ask<T extends Report['type']>(command: Command, expected: T): Promise<Extract<Report, { type: T }>> {
    const answer = this.hear(expected);
    this.process.send(command);
    return answer;
  }

  /** The next report; fails when it is another one than expected, or when the process ends without any. */
  hear<T extends Report['type']>(expected: T): Promise<Extract<Report, { type: T }>> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => reject(new Error('The owner ended without a report.'));
      this.process.once('exit', onEnd);
      this.process.once('message', (report: Report) => {
        this.process.off('exit', onEnd);
        if (report.type === expected) resolve(report as Extract<Report, { type: T }>);
        else reject(new Error(`Expected ${expected}: ${JSON.stringify(report)}`));
      });
    });
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
  }
}
