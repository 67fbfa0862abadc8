import type { OfferedDay } from '@coocook/api-client';
import { today } from '@internationalized/date';
import { useState } from 'react';
import { nearestDays } from './free-times';
import { useAvailability } from './queries';

/** How many other days are offered. */
const OFFERED_DAYS = 3;

/** What is known of a day and of those around it. */
export interface FreeDays {
  /** The chosen day; nothing while none is chosen, or it is not known yet. */
  readonly day: OfferedDay | undefined;
  /** Why the chosen day has no time. */
  readonly reason: OfferedDay['reason'];
  /** Days that have some; the nearest to the chosen one, else the first. */
  readonly nearest: readonly OfferedDay[];
  readonly isPending: boolean;
  /** Answers another question, until the one asked has its answer. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly retry: () => unknown;
  /** Whether a day is known to have no time. */
  readonly isOut: (date: string) => boolean;
  /** Brings what is known of the month of a day. */
  readonly look: (date: string) => void;
}

interface Wanted {
  readonly chefId: number;
  readonly timeZone: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly hours: number;
}

/** When a chef can be booked for so many hours, on a day and near it. */
export const useFreeDays = ({ chefId, timeZone, date, hours }: Wanted): FreeDays => {
  const now = today(timeZone).toString();
  // A date that is being typed is in the year 2 at first.
  const isPast = date !== '' && date < now;
  const anchor = date === '' || isPast ? now : date;
  const [looked, look] = useState(anchor);
  const around = useAvailability({ chefId, date: anchor, hours });
  const seen = useAvailability({ chefId, date: looked < now ? now : looked, hours });
  const days = around.data?.days ?? [];
  const isNothingNear = around.data !== undefined && days.every(({ slots }) => slots.length === 0);
  const first = useAvailability({ chefId, date: now, hours }, isNothingNear);
  const day = days.find((one) => one.date === date);
  return {
    day,
    reason: isPast ? 'past' : day?.reason,
    nearest: isNothingNear
      ? nearestDays(first.data?.days ?? [], now, OFFERED_DAYS)
      : nearestDays(days, anchor, OFFERED_DAYS),
    isPending: around.isLoading || (around.isPlaceholderData && date !== '' && !day),
    isStale: around.isPlaceholderData,
    error: around.error,
    retry: around.refetch,
    isOut: (wanted) =>
      [...days, ...(seen.data?.days ?? [])].some((one) => one.date === wanted && one.slots.length === 0),
    look,
  };
};
