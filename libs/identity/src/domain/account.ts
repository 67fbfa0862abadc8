/** Most characters of a name, after trimming; at least one. */
export const MAX_NAME_LENGTH = 100;

export interface Registration {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** The password's date too. */
  readonly createdAt: Date;
  readonly roles: readonly string[];
}

interface AccountState {
  readonly id: number;
  /** As `normalizeEmail` gives it. */
  readonly email: string;
  /** Null for a demo account: no password opens it. */
  readonly passwordHash: string | null;
  /** Null where there is none. */
  readonly passwordChangedAt: Date | null;
  readonly isLocked: boolean;
  readonly isDemo: boolean;
}

/** An account, as far as signing in is concerned. */
export class Account {
  private constructor(private readonly state: AccountState) {}

  static restore(state: AccountState): Account {
    return new Account(state);
  }

  get id(): number {
    return this.state.id;
  }

  get email(): string {
    return this.state.email;
  }

  get passwordHash(): string | null {
    return this.state.passwordHash;
  }

  get passwordChangedAt(): Date | null {
    return this.state.passwordChangedAt;
  }

  /** By an administrator. */
  get isLocked(): boolean {
    return this.state.isLocked;
  }

  /** No password opens it, so there is nothing to guess and nothing to lock. */
  get isDemo(): boolean {
    return this.state.isDemo;
  }
}
