import { useSyncExternalStore } from 'react';
import { safeStorage } from './safe-storage';
import { oneOf } from './search-params';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Read by public/theme.js as well, before the first paint. */
const KEY = 'coocook.theme';
const storage = safeStorage('localStorage');
const listeners = new Set<() => void>();

const chosenTheme = (): Theme => oneOf(THEMES, storage.getItem(KEY)) ?? 'system';

/** Shows the app in a theme from now on, in this browser; `system` follows the system again. */
export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') {
    storage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    storage.setItem(KEY, theme);
    document.documentElement.dataset.theme = theme;
  }
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the reader chose. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, chosenTheme);
