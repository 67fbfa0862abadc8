import type { Booking, Schedule, SingleDate } from '@coocook/api-client';
import type { PlacedBooking } from '../calendar';

/** What the week and the month are drawn from. */
export interface CalendarView {
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  /** The day the address speaks of. */
  readonly date: string;
  readonly today: string;
  /** By the date on which they start; those of the days around are among them. */
  readonly bookings: ReadonlyMap<string, readonly PlacedBooking[]>;
  readonly weekly: Schedule['weekly'];
  readonly dates: readonly SingleDate[];
  readonly onOpen: (booking: Booking) => void;
}

/** How a booking looks in either: by status, which its name tells too. */
export const ENTRY_LOOKS: Readonly<Partial<Record<Booking['status'], string>>> = {
  pending: 'border-warn bg-warn-tint text-warn',
  confirmed: 'border-good bg-good-tint text-good',
  completed: 'border-calm bg-calm-tint text-calm',
  no_show: 'border-bad bg-bad-tint text-bad',
};
