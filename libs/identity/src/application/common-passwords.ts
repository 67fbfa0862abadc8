export abstract class CommonPasswords {
  /** Compared without case. */
  abstract includes(password: string): boolean;
}
