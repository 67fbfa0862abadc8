import { setupI18n } from '@lingui/core';
import type { Messages } from '@lingui/core';
import { useSyncExternalStore } from 'react';
import { formatMoney } from '../lib/money';
import { formatDay, formatInstant, formatSoon, zoneCity } from '../lib/time';
import { keepLanguage, LANGUAGES, preferredLanguage } from './language';
import type { Language } from './language';
import type { Translate } from './messages';
import type { Part } from './parts';

type Catalogue = () => Promise<{ readonly messages: Messages }>;

/** Only the chosen one is ever loaded; the build compiles their messages, so that no parser is shipped. */
const CATALOGUES: Readonly<Record<Language, Readonly<Record<Part, Catalogue>>>> = {
  en: {
    first: () => import('./en?first'),
    rest: () => import('./en?rest'),
    admin: () => import('./en?admin'),
    console: () => import('./en?console'),
  },
  ko: {
    first: () => import('./ko?first'),
    rest: () => import('./ko?rest'),
    admin: () => import('./ko?admin'),
    console: () => import('./ko?console'),
  },
};

const NAME_KEYS = {
  cuisine: (raw: string) => `cuisine.${raw}`,
  language: (raw: string) => `language.${raw}`,
  city: (raw: string) => `city.${raw}`,
} as const;

/** How a reader is spoken to: messages, and numbers and dates as their language writes them. */
export interface I18n {
  readonly language: Language;
  /** BCP 47, for `Intl` and React Aria. */
  readonly locale: string;
  readonly t: Translate;
  /** The message of a key only known at run time; nothing when there is none. */
  readonly say: (
    key: string | undefined,
    values?: Readonly<Record<string, string | number | undefined>>,
  ) => string | undefined;
  /** A name the API speaks (in English), in the reader's language where we know it. */
  readonly name: (kind: keyof typeof NAME_KEYS, raw: string) => string;
  /** An amount in major units. */
  readonly money: (amount: number, currency: string) => string;
  /** A calendar date, `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  /** An ISO 8601 instant on the reader's own clock. */
  readonly instant: (instant: string) => string;
  /** How far off something is that lies this many seconds ahead: `in 30 seconds`. */
  readonly soon: (seconds: number) => string;
  /** Whose clock a time is on: `Asia/Seoul` → `Seoul time`. */
  readonly zone: (timeZone: string) => string;
}

const lingui = setupI18n();

const speaking = (language: Language): I18n => {
  const { locale } = LANGUAGES[language];
  const t: Translate = (key, ...[values]) => lingui._(key, values);
  const say: I18n['say'] = (key, values) =>
    key !== undefined && Object.hasOwn(lingui.messages, key) ? lingui._(key, values) : undefined;
  const name: I18n['name'] = (kind, raw) => say(NAME_KEYS[kind](raw)) ?? raw;
  return {
    language,
    locale,
    t,
    say,
    name,
    money: (amount, currency) => formatMoney(locale, amount, currency),
    day: (date) => formatDay(locale, date),
    instant: (instant) => formatInstant(locale, instant),
    soon: (seconds) => formatSoon(locale, seconds),
    zone: (timeZone) => t('zone', { city: name('city', zoneCity(timeZone)) }),
  };
};

let current = speaking('en');
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The parts of the catalogue that the pages shown so far need. */
const parts = new Set<Part>(['first']);
/** Spoken now, or as soon as its words are there. */
let wanted = preferredLanguage();

const wordsOf = async (language: Language): Promise<Messages> => {
  const loaded = await Promise.all([...parts].map((part) => CATALOGUES[language][part]()));
  return Object.assign({}, ...loaded.map(({ messages }) => messages)) as Messages;
};

/** Loads a language, then speaks it on every page. Rejects, changing nothing, when it cannot be loaded. */
export const speak = async (language: Language): Promise<void> => {
  wanted = language;
  const { locale } = LANGUAGES[language];
  // Adds to what a page may have brought meanwhile.
  lingui.load(locale, await wordsOf(language));
  lingui.activate(locale);
  document.documentElement.lang = language;
  current = speaking(language);
  for (const listener of listeners) listener();
};

/** Loads a page together with the words that home and explore do without. Rejects when either is out of reach. */
export const withInnerWords = async <P>(page: Promise<P>): Promise<P> => {
  parts.add('rest');
  const { locale } = LANGUAGES[wanted];
  const [loaded, messages] = await Promise.all([page, wordsOf(wanted)]);
  lingui.load(locale, messages);
  return loaded;
};

/** The same for a page of administrators, or of chefs at their desk, who have words of their own. */
export const withWordsOf = <P>(part: 'admin' | 'console', page: Promise<P>): Promise<P> => {
  parts.add(part);
  return withInnerWords(page);
};

/** Speaks the language the reader has chosen, here and on later visits; at the latest on the next one. */
export const choose = async (language: Language): Promise<void> => {
  keepLanguage(language);
  // A new version may have replaced the file: a fresh page knows where the language is now.
  await speak(language).catch(() => window.location.reload());
};

export const useI18n = (): I18n => useSyncExternalStore(subscribe, () => current);
