export abstract class CommonPasswords {
  /** Compared without case. */
  abstract includes(password: string): boolean;
  /** Whether it is a common one with a few signs around it, look-alikes in it, or the like. */
  abstract includesDressedUp(password: string): boolean;
}
