/** Tells whoever watches the terminal. */
export type Say = (message: string) => void;

type Close = () => Promise<unknown>;

/** What was started, to be taken down in reverse order; once, however often it is asked for. */
export class Closing {
  private readonly steps: Close[] = [];
  private closed: Promise<void> | null = null;

  constructor(private readonly say: Say) {}

  add(close: Close): void {
    this.steps.push(close);
  }

  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    for (const close of this.steps.reverse()) {
      try {
        await close();
      } catch (error) {
        // One part that fails to close must not keep the others open.
        this.say(`Closing: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
