import type { Chef } from '@coocook/api-client';
import type { MessageKey } from '../../shared/i18n/messages';
import { dropDraft, readDraft, saveDraft } from '../../shared/lib/drafts';
import { z } from '../../shared/lib/zod';

/** The shortest and the longest booking a chef takes. */
export type HoursRange = Pick<Chef, 'min_hours' | 'max_hours'>;

export const MAX_HOURS = 12;
export const ANY_HOURS: HoursRange = { min_hours: 1, max_hours: MAX_HOURS };
export const MAX_REQUESTS_LENGTH = 1000;

export const bookingForm = ({ min_hours, max_hours }: HoursRange) =>
  z.object({
    booking_date: z.string().check(z.minLength(1, 'book.date.missing' satisfies MessageKey)),
    start_time: z.string().check(z.minLength(1, 'book.time.missing' satisfies MessageKey)),
    /** IANA, of the clock that the time was chosen on: the chef may move meanwhile. */
    time_zone: z.string(),
    duration_hours: z
      .int('book.hours.missing' satisfies MessageKey)
      .check(
        z.minimum(min_hours, 'book.hours.range' satisfies MessageKey),
        z.maximum(max_hours, 'book.hours.range' satisfies MessageKey),
      ),
    special_requests: z
      .string()
      .check(z.maxLength(MAX_REQUESTS_LENGTH, 'book.requests.tooLong' satisfies MessageKey)),
  });

/** What one fills in; field names are those of the API, so that its field errors find their place. */
export type BookingForm = z.infer<ReturnType<typeof bookingForm>>;

export const EMPTY_FORM: BookingForm = {
  booking_date: '',
  start_time: '',
  time_zone: '',
  duration_hours: 2,
  special_requests: '',
};

/** A form that may still lack things; what makes no sense is left out, the rest stays. */
const draft = z.object({
  booking_date: z.catch(z.iso.date(), EMPTY_FORM.booking_date),
  start_time: z.catch(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), EMPTY_FORM.start_time),
  time_zone: z.catch(z.string(), EMPTY_FORM.time_zone),
  duration_hours: z.catch(z.int().check(z.minimum(1), z.maximum(MAX_HOURS)), EMPTY_FORM.duration_hours),
  special_requests: z.catch(z.string(), EMPTY_FORM.special_requests),
});

const nameOf = (chefId: number) => `booking with ${chefId}`;

/** Keeps what is typed: a reload, a sign-in and a refusal must not cost it. */
export const saveBookingDraft = (chefId: number, form: BookingForm): void => saveDraft(nameOf(chefId), form);

/** What was kept, else an empty form; either way for as many hours as the chef can be booked. */
export const readBookingDraft = ({
  id,
  min_hours,
  max_hours,
}: Pick<Chef, 'id'> & HoursRange): BookingForm => {
  const form = draft.safeParse(readDraft(nameOf(id))).data ?? EMPTY_FORM;
  return { ...form, duration_hours: Math.min(Math.max(form.duration_hours, min_hours), max_hours) };
};

export const dropBookingDraft = (chefId: number): void => dropDraft(nameOf(chefId));
