import type { Chef } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { totalPrice } from '../../../shared/lib/money';
import { LinkButton } from '../../../shared/ui/button';
import { DateField } from '../../../shared/ui/date-field';
import { Stepper } from '../../../shared/ui/stepper';
import { EMPTY_FORM, MAX_HOURS, readBookingDraft, saveBookingDraft } from '../booking-draft';
import type { BookingForm } from '../booking-draft';
import { PriceLines } from './price-lines';

interface StartBookingProps {
  readonly chef: Chef;
  /** Whether the reader lacks a subscription, as far as this app knows: better told before they choose. */
  readonly needsSubscription: boolean;
}

/** A day and how many hours, on the chef's own page; the booking page takes them over. */
export function StartBooking({ chef, needsSubscription }: StartBookingProps) {
  const { t } = useI18n();
  const [form, setForm] = useState<BookingForm>(() => readBookingDraft(chef.id) ?? EMPTY_FORM);
  const change = (part: Partial<BookingForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    saveBookingDraft(chef.id, changed);
  };
  const hours = form.duration_hours || 0;
  return (
    <div className="space-y-4">
      <DateField
        label={t('book.date')}
        value={form.booking_date}
        onChange={(booking_date) => change({ booking_date })}
        timeZone={chef.time_zone}
      />
      <Stepper
        label={t('book.hours')}
        min={1}
        max={MAX_HOURS}
        value={form.duration_hours}
        onChange={(duration_hours) => change({ duration_hours })}
      />
      <PriceLines
        rate={chef.hourly_rate}
        hours={hours}
        total={totalPrice(chef.hourly_rate, hours, chef.currency)}
        currency={chef.currency}
      />
      <LinkButton
        to="/chefs/$id/book"
        params={{ id: String(chef.id) }}
        size="large"
        className="w-full wrap-anywhere"
      >
        {t('chef.book', { name: chef.name })}
      </LinkButton>
      {needsSubscription ? <p className="text-sm text-ink-soft">{t('chef.needsSubscription')}</p> : null}
    </div>
  );
}
