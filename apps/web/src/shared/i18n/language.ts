import { oneOf } from '../lib/search-params';
import { safeStorage } from '../lib/safe-storage';

/** Each language by its own name, and the locale in which its numbers and dates are written. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-US' },
  ko: { name: '한국어', locale: 'ko-KR' },
} as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'coocook.language';
const storage = safeStorage('localStorage');

const known = (tag: string | null | undefined): Language | undefined =>
  oneOf<Language>(['en', 'ko'], tag?.toLowerCase().split('-')[0]);

/** What the reader chose here before, else the first language of the browser that we speak, else English. */
export const preferredLanguage = (wanted: readonly string[] = navigator.languages): Language =>
  known(storage.getItem(KEY)) ?? wanted.map(known).find((language) => language !== undefined) ?? 'en';

export const keepLanguage = (language: Language): void => storage.setItem(KEY, language);
