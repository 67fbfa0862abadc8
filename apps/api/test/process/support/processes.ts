import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Everybody on this machine who is alive. */
export async function listProcesses(): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^ *(\d+) +(\d+) +(\S+) +(.*)$/.exec(line) ?? [];
    if (!command || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and all that it started, directly or not. */
export function familyOf(pid: number, all: readonly Process[]): readonly Process[] {
  const self = all.filter((one) => one.pid === pid);
  const children = all.filter(({ parent }) => parent === pid);
  return [...self, ...children.flatMap((child) => familyOf(child.pid, all))];
}

/** A pid may come back, so the command counts too; but PostgreSQL's processes change their titles: the first word. */
export function sameProcess(one: Process, other: Process): boolean {
  const [name, otherName] = [one, other].map(({ command }) => command.split(/[ :]/, 1)[0]);
  return one.pid === other.pid && name === otherName;
}
