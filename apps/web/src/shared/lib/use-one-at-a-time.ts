import { useCallback, useRef } from 'react';

/**
 * Starts something unless it is still under way, until `done` is called.
 * A disabled button alone is too late: it takes a render, and a second click may come before.
 */
export const useOneAtATime = (): ((start: (done: () => void) => void) => void) => {
  const isBusy = useRef(false);
  return useCallback((start) => {
    if (isBusy.current) return;
    isBusy.current = true;
    start(() => {
      isBusy.current = false;
    });
  }, []);
};
