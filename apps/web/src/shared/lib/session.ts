import type { Session, User } from '@coocook/api-client';
import { ApiProblem, asProblem } from './problem';

export type SessionState =
  | { readonly status: 'restoring'; readonly user: null }
  | { readonly status: 'signed-out'; readonly user: null }
  | { readonly status: 'unreachable'; readonly user: null; readonly problem: ApiProblem }
  | { readonly status: 'signed-in'; readonly user: User };

export interface SessionPorts {
  /** Trades the refresh cookie for a new session; rejects with an ApiProblem. */
  readonly requestRefresh: () => Promise<Session>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Absent on plain http outside localhost; refreshes are then only serialised within the tab. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
}

/** Not a secret: the id of whoever is signed in. Without it no refresh is tried; other tabs watch it. */
export const FLAG = 'coocook.signed-in';
const LOCK = 'coocook.refresh';

const SIGNED_OUT: SessionState = { status: 'signed-out', user: null };
const RESTORING: SessionState = { status: 'restoring', user: null };

/** Who is signed in. The access token lives here, in memory, and nowhere else. */
export class SessionStore {
  private accessToken: string | null = null;
  private refreshing: Promise<void> | null = null;
  /** Counts sign-ins and sign-outs, so that a refresh begun before one cannot undo it. */
  private era = 0;
  private state: SessionState;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: SessionPorts) {
    this.state = this.flag() === null ? SIGNED_OUT : RESTORING;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Begins a session, as answered by register, sign-in or a demo account. */
  start(session: Session): void {
    this.era += 1;
    this.refreshing = null;
    this.adopt(session);
  }

  /** Takes over what the API now says about the signed-in user. */
  updateUser(user: User): void {
    if (this.state.user?.id === user.id) this.become({ status: 'signed-in', user });
  }

  /** Forgets the session in every tab of this browser. */
  end(): void {
    this.ports.storage.removeItem(FLAG);
    this.forget();
  }

  /** Resumes the session that the flag speaks of; problems end up in the state, never in a rejection. */
  async restore(): Promise<void> {
    if (this.flag() === null) return this.forget();
    this.accessToken = null;
    this.become(RESTORING);
    await this.renew(null).catch((error: unknown) => {
      this.become({ status: 'unreachable', user: null, problem: asProblem(error) });
    });
  }

  /** Tries once more where nobody answered. */
  async resume(): Promise<void> {
    if (this.state.status === 'unreachable') await this.restore();
  }

  /** Another tab signed in or out. */
  async follow(flag: string | null): Promise<void> {
    if (flag === null) return this.forget();
    if (flag !== String(this.state.user?.id)) {
      this.era += 1;
      this.refreshing = null;
      await this.restore();
    }
  }

  /** The access token to send now, after a refresh under way; null when nobody is signed in. */
  async token(): Promise<string | null> {
    await this.refreshing?.catch(() => undefined);
    return this.accessToken;
  }

  /**
   * A token other than `stale`, asking for a new one if need be; null when the session is over.
   * Rejects with an ApiProblem when that could not be found out.
   */
  async renew(stale: string | null): Promise<string | null> {
    if (this.accessToken === stale && this.flag() !== null) {
      this.refreshing ??= this.refresh(this.era);
      await this.refreshing;
    }
    return this.accessToken;
  }

  private async refresh(era: number): Promise<void> {
    try {
      const session = await this.alone(async () =>
        this.flag() === null ? null : await this.ports.requestRefresh(),
      );
      if (era !== this.era) return;
      if (session) this.adopt(session);
      else this.forget();
    } catch (error) {
      if (era !== this.era) return;
      const over = error instanceof ApiProblem && (error.status === 400 || error.status === 401);
      if (!over) throw error;
      this.end();
    } finally {
      if (era === this.era) this.refreshing = null;
    }
  }

  /** Two tabs that rotate the same cookie at once would look like a stolen token. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    return this.ports.locks ? await this.ports.locks.request(LOCK, work) : await work();
  }

  private adopt(session: Session): void {
    this.accessToken = session.access_token;
    this.ports.storage.setItem(FLAG, String(session.user.id));
    this.become({ status: 'signed-in', user: session.user });
  }

  private forget(): void {
    this.era += 1;
    this.refreshing = null;
    this.accessToken = null;
    this.become(SIGNED_OUT);
  }

  private flag(): string | null {
    return this.ports.storage.getItem(FLAG);
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
