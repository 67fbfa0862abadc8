type SafeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const inMemory = (): SafeStorage => {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
};

/** Storage of the browser, or of this page alone where the browser refuses it (private windows, policies). */
export const safeStorage = (kind: 'localStorage' | 'sessionStorage'): SafeStorage => {
  try {
    const storage = window[kind];
    storage.setItem('coocook.probe', '1');
    storage.removeItem('coocook.probe');
    return storage;
  } catch {
    return inMemory();
  }
};
