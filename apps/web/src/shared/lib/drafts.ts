import { safeStorage } from './safe-storage';

/** What was typed and not yet sent, until this tab closes or its reader signs out. */
const KEY = 'coocook.drafts';
const storage = safeStorage('sessionStorage');

type Drafts = Readonly<Record<string, unknown>>;

const all = (): Drafts => {
  try {
    const found: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Drafts) : {};
  } catch {
    return {};
  }
};

export const readDraft = (name: string): unknown => all()[name];

export const saveDraft = (name: string, draft: unknown): void =>
  storage.setItem(KEY, JSON.stringify({ ...all(), [name]: draft }));

export const dropDraft = (name: string): void => {
  const { [name]: _, ...others } = all();
  storage.setItem(KEY, JSON.stringify(others));
};

export const forgetDrafts = (): void => storage.removeItem(KEY);
