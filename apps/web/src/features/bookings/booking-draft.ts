import { z } from 'zod';
import type { MessageKey } from '../../shared/i18n/messages';
import { safeStorage } from '../../shared/lib/safe-storage';

export const MAX_HOURS = 12;
export const MAX_REQUESTS_LENGTH = 1000;

export const bookingForm = z.object({
  booking_date: z.string().min(1, 'book.date.missing' satisfies MessageKey),
  start_time: z.string().min(1, 'book.time.missing' satisfies MessageKey),
  duration_hours: z
    .int('book.hours.missing' satisfies MessageKey)
    .min(1, 'book.hours.range' satisfies MessageKey)
    .max(MAX_HOURS, 'book.hours.range' satisfies MessageKey),
  special_requests: z.string().max(MAX_REQUESTS_LENGTH, 'book.requests.tooLong' satisfies MessageKey),
});

/** What one fills in; field names are those of the API, so that its field errors find their place. */
export type BookingForm = z.infer<typeof bookingForm>;

export const EMPTY_FORM: BookingForm = {
  booking_date: '',
  start_time: '',
  duration_hours: 2,
  special_requests: '',
};

/** A form that may still lack things. */
const draft = z.object({
  booking_date: z.iso.date().or(z.literal('')),
  start_time: z.string(),
  duration_hours: z.number().catch(EMPTY_FORM.duration_hours),
  special_requests: z.string(),
});

const storage = safeStorage('sessionStorage');
const keyOf = (chefId: number) => `coocook.booking-draft.${chefId}`;

/** Keeps what was typed while its author is away to sign in. */
export const saveDraft = (chefId: number, form: BookingForm): void =>
  storage.setItem(keyOf(chefId), JSON.stringify(form));

export const readDraft = (chefId: number): BookingForm | undefined => {
  const text = storage.getItem(keyOf(chefId));
  return text === null ? undefined : draft.safeParse(JSON.parse(text)).data;
};

export const dropDraft = (chefId: number): void => storage.removeItem(keyOf(chefId));
