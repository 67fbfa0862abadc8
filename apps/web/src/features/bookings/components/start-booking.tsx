import type { Chef } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { totalPrice } from '../../../shared/lib/money';
import { LinkButton } from '../../../shared/ui/button';
import { readBookingDraft, saveBookingDraft } from '../booking-draft';
import type { BookingForm } from '../booking-draft';
import { BookingTerms } from './booking-terms';
import { ChooseTime } from './choose-time';
import { PriceLines } from './price-lines';

interface StartBookingProps {
  readonly chef: Chef;
  /** Whether the reader lacks a subscription, as far as this app knows: better told before they choose. */
  readonly needsSubscription: boolean;
}

/** A day, how many hours and a time, on the chef's own page; the booking page takes them over. */
export function StartBooking({ chef, needsSubscription }: StartBookingProps) {
  const { t } = useI18n();
  const [form, setForm] = useState<BookingForm>(() => readBookingDraft(chef));
  const change = (part: Partial<BookingForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    saveBookingDraft(chef.id, changed);
  };
  const hours = form.duration_hours || 0;
  return (
    <div className="space-y-4">
      <ChooseTime
        whose={{ chefId: chef.id }}
        timeZone={chef.time_zone}
        value={form}
        onChange={change}
        range={chef}
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
      <BookingTerms chef={chef} form={form} />
      {needsSubscription ? <p className="text-sm text-ink-soft">{t('chef.needsSubscription')}</p> : null}
    </div>
  );
}
