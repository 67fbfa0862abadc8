interface Stoppable {
  signal(name: NodeJS.Signals): void;
  /** Waits for the end of the process, at most so many milliseconds. */
  endsWithin(ms: number): Promise<boolean>;
}

/** Fast, then immediate shutdown (which costs a recovery at the next start), then the end; with the patience for each. */
const ESCALATION = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 6_000],
  ['SIGKILL', 5_000],
] as const;

export async function shutDown(server: Stoppable): Promise<void> {
  for (const [signal, patience] of ESCALATION) {
    try {
      server.signal(signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await server.endsWithin(patience)) return;
  }
  throw new Error('PostgreSQL does not end, not even after SIGKILL.');
}
