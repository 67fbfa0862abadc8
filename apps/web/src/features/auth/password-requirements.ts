interface Requirement {
  /** In the API's words, which it repeats when a password lacks it. */
  readonly name: string;
  /** Left out where only the API can tell. */
  readonly test?: (password: string) => boolean;
}

export const PASSWORD_REQUIREMENTS: readonly Requirement[] = [
  { name: 'at least 8 characters', test: (password) => [...password].length >= 8 },
  { name: 'an uppercase letter', test: (password) => /\p{Lu}/u.test(password) },
  { name: 'a digit', test: (password) => /\p{Nd}/u.test(password) },
  { name: 'a special character', test: (password) => /[^\p{L}\p{M}\p{N}]/u.test(password) },
  { name: 'not a common password' },
];
