import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Avatar } from '../../../shared/ui/avatar';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import type { BookingForm } from '../booking-draft';
import { BookingTerms } from './booking-terms';
import { PriceLines } from './price-lines';

interface BookingSummaryProps {
  readonly chef: Chef;
  readonly form: BookingForm;
  /** Major units. */
  readonly total: number;
  /** The button that sends it, and what came of it. */
  readonly children: ReactNode;
}

/** What is about to be asked for, in one look. */
export function BookingSummary({ chef, form, total, children }: BookingSummaryProps) {
  const { t, name, day, zone } = useI18n();
  const hours = form.duration_hours || 0;
  return (
    <Card role="group" aria-labelledby="summary" className="space-y-5 shadow-lift lg:sticky lg:top-24">
      <h2 id="summary" className="sr-only">
        {t('book.summary')}
      </h2>
      <div className="flex items-center gap-4">
        <Avatar name={chef.name} className="size-16" />
        <div className="min-w-0">
          <p className="text-lg font-bold">{chef.name}</p>
          <p className="text-ink-soft">
            {name('cuisine', chef.cuisine)} · {chef.location}
          </p>
        </div>
      </div>
      <ul aria-live="polite" className="space-y-2 border-y border-line py-4">
        <li className="flex items-center gap-3">
          <Icon name="calendar" className="size-5 text-ink-soft" />
          {form.booking_date ? day(form.booking_date) : t('book.summary.noDate')}
        </li>
        <li className="flex items-center gap-3">
          <Icon name="clock" className="size-5 text-ink-soft" />
          <span>
            {form.start_time ? (
              <Rich
                message={t('book.summary.time', { time: form.start_time, zone: zone(chef.time_zone) })}
                marks={{ soft: (text) => <span className="text-ink-soft">{text}</span> }}
              />
            ) : (
              t('book.summary.noTime')
            )}
          </span>
        </li>
      </ul>
      <PriceLines rate={chef.hourly_rate} hours={hours} total={total} currency={chef.currency} />
      <BookingTerms chef={chef} form={form} />
      {children}
      <p className="text-sm text-ink-soft">{t('book.summary.note')}</p>
    </Card>
  );
}
