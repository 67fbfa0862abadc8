import type { I18n } from '../../shared/i18n/i18n';

/** What the app has a word for in each language; the API knows them by these names. */
const KNOWN = {
  cuisine: [
    'Korean',
    'Italian',
    'Japanese',
    'French',
    'Mexican',
    'Chinese',
    'Indian',
    'Thai',
    'Vietnamese',
    'Spanish',
  ],
  language: ['Korean', 'English', 'Japanese', 'Chinese', 'Italian', 'French', 'Spanish', 'German'],
} as const;

type Kind = keyof typeof KNOWN;

/** In the reader's language. */
export const knownNames = ({ name }: Pick<I18n, 'name'>, kind: Kind): readonly string[] =>
  KNOWN[kind].map((raw) => name(kind, raw));

/** The name in the API of what the reader calls `words`; any other words stand for themselves. */
export const nameInApi = ({ name }: Pick<I18n, 'name'>, kind: Kind, words: string): string => {
  const wanted = words.trim();
  return KNOWN[kind].find((raw) => name(kind, raw).toLowerCase() === wanted.toLowerCase()) ?? wanted;
};
