import type { Chef, OfferedDay } from '@coocook/api-client';
import { today } from '@internationalized/date';
import { useState } from 'react';
import type { BookingForm } from './booking-draft';
import { nearestDays } from './free-times';
import { useAvailability } from './queries';
import type { Whose } from './queries';

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
  /** In which the days and times stand, once it is known. */
  readonly timeZone: string | undefined;
  /** Brings what is known of the month of a day. */
  readonly look: (date: string) => void;
}

interface Wanted {
  readonly whose: Whose;
  readonly timeZone: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly hours: number;
}

/** When a chef can be booked for so many hours, on a day and near it. */
export const useFreeDays = ({ whose, timeZone, date, hours }: Wanted): FreeDays => {
  const now = today(timeZone).toString();
  // A date that is being typed is in the year 2 at first.
  const isPast = date !== '' && date < now;
  const anchor = date === '' || isPast ? now : date;
  const [looked, look] = useState(anchor);
  const around = useAvailability({ whose, date: anchor, hours });
  const seen = useAvailability({ whose, date: looked < now ? now : looked, hours });
  const days = around.data?.days ?? [];
  const isNothingNear = around.data !== undefined && days.every(({ slots }) => slots.length === 0);
  const first = useAvailability({ whose, date: now, hours }, isNothingNear);
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
    timeZone: around.data?.time_zone,
    look,
  };
};

/** ISO 8601: when what is chosen starts, if the chef can be booked then. */
export const useChosenStart = (
  { id, time_zone }: Pick<Chef, 'id' | 'time_zone'>,
  { booking_date: date, start_time: time, duration_hours: hours }: BookingForm,
): string | undefined => {
  const now = today(time_zone).toString();
  // Before now is also the date that nobody has chosen yet.
  const isToCome = date >= now;
  const { data } = useAvailability(
    { whose: { chefId: id }, date: isToCome ? date : now, hours: hours || 0 },
    isToCome,
  );
  const day = isToCome ? data?.days.find((one) => one.date === date) : undefined;
  return day?.slots.find(({ start_time }) => start_time === time)?.starts_at;
};
