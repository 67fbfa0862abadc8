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

/** What the password lacks, in the contract's words and order; empty for a good one. */
export function unmetRequirements(
  password: string,
  isCommon: (password: string) => boolean,
): readonly string[] {
  const unmet = OF_THE_PASSWORD_ITSELF.filter(({ isMet }) => !isMet(password)).map(({ text }) => text);
  return isCommon(password) ? [...unmet, NOT_COMMON] : unmet;
}
