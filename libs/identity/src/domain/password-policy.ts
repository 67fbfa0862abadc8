/** Most characters of a password; more would only feed the hash. */
export const MAX_PASSWORD_LENGTH = 128;

const MIN_PASSWORD_LENGTH = 8;

interface Requirement {
  /** The contract's words (section 3), which clients match on. */
  readonly text: string;
  readonly isMet: (password: string) => boolean;
}

const OF_THE_PASSWORD_ITSELF: readonly Requirement[] = [
  { text: 'at least 8 characters', isMet: (password) => [...password].length >= MIN_PASSWORD_LENGTH },
  { text: 'an uppercase letter', isMet: (password) => /\p{Lu}/u.test(password) },
  { text: 'a digit', isMet: (password) => /\p{Nd}/u.test(password) },
  { text: 'a special character', isMet: (password) => /[^\p{L}\p{M}\p{N}]/u.test(password) },
];

const NOT_COMMON = 'not a common password';

/** The same text typed on another keyboard may be other code points (NIST SP 800-63B, section 5.1.1.2). */
export function canonicalPassword(password: string): string {
  return password.normalize('NFKC');
}

interface CommonPasswords {
  includes(password: string): boolean;
  includesDressedUp(password: string): boolean;
}

/** What the password lacks, in the contract's words and order; empty for a good one. */
export function unmetRequirements(password: string, common: CommonPasswords): readonly string[] {
  const canonical = canonicalPassword(password);
  const unmet = OF_THE_PASSWORD_ITSELF.filter(({ isMet }) => !isMet(canonical)).map(({ text }) => text);
  // A common one that has been dressed up to meet all the others is still a common one.
  const isCommon = common.includes(canonical) || (unmet.length === 0 && common.includesDressedUp(canonical));
  return isCommon ? [...unmet, NOT_COMMON] : unmet;
}
