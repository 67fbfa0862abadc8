import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useOneAtATime } from '../../shared/lib/use-one-at-a-time';

interface Outside {
  /** Ids of bookings to come that lie outside the working hours, by start. */
  readonly outside: readonly number[];
}

interface Preview extends Outside {
  /** Those of them that lie within the hours as they are. */
  readonly newly_outside: readonly number[];
}

interface Effect<C> extends Outside {
  readonly change: C;
}

interface Steps<C> {
  /** What the change would leave outside. */
  readonly preview: (change: C) => Promise<Preview>;
  readonly save: (change: C) => Promise<Outside>;
  /** Also where nothing is left outside. */
  readonly isAlwaysAsked?: boolean;
  readonly onSaved?: (change: C) => void;
  readonly onFailed?: (error: unknown) => void;
}

/** A change of the hours that is looked at before it is made: where it puts bookings outside, the chef is asked. */
export const useCarefulChange = <C>({ preview, save, isAlwaysAsked = false, ...told }: Steps<C>) => {
  const oneAtATime = useOneAtATime();
  const run = useMutation({
    mutationFn: async ({ change, isAgreed }: { readonly change: C; readonly isAgreed: boolean }) => {
      if (!isAgreed) {
        const { newly_outside: outside } = await preview(change);
        if (isAlwaysAsked || outside.length > 0) return { change, outside, isSaved: false };
      }
      const { outside } = await save(change);
      return { change, outside, isSaved: true };
    },
    onSuccess: ({ change, isSaved }) => {
      if (isSaved) told.onSaved?.(change);
    },
    onError: told.onFailed,
  });
  const perform = (change: C, isAgreed: boolean) =>
    oneAtATime((done) => run.mutate({ change, isAgreed }, { onSettled: done }));

  const effect: Effect<C> | null = run.data ?? null;
  const asked = run.data?.isSaved === false ? effect : null;
  return {
    start: (change: C) => perform(change, false),
    /** What the chef is to decide. */
    asked,
    agree: () => {
      if (asked) perform(asked.change, true);
    },
    decline: run.reset,
    /** What has been changed, and what that left outside. */
    saved: run.data?.isSaved ? effect : null,
    isPending: run.isPending,
    error: run.error,
  };
};

/**
 * For the button that starts a change: takes the focus again when nothing is asked any more. While it looked ahead it was
 * disabled and lost the focus, so that the dialog does not give it back.
 */
export const useFocusAfterAsking = (isAsked: boolean): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !isAsked) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return button;
};
