import type { PlainKey } from '../../shared/i18n/messages';

/** In characters. */
export const MAX_PASSWORD_LENGTH = 128;

interface Requirement {
  /** In the API's words, which it repeats when a password lacks it. */
  readonly name: string;
  readonly label: PlainKey;
  /** Left out where only the API can tell. */
  readonly test?: (password: string) => boolean;
}

export const PASSWORD_REQUIREMENTS: readonly Requirement[] = [
  {
    name: 'at least 8 characters',
    label: 'auth.password.length',
    test: (password) => [...password].length >= 8,
  },
  {
    name: 'an uppercase letter',
    label: 'auth.password.uppercase',
    test: (password) => /\p{Lu}/u.test(password),
  },
  { name: 'a digit', label: 'auth.password.digit', test: (password) => /\p{Nd}/u.test(password) },
  {
    name: 'a special character',
    label: 'auth.password.special',
    test: (password) => /[^\p{L}\p{M}\p{N}]/u.test(password),
  },
  { name: 'not a common password', label: 'auth.password.uncommon' },
];
