import type { Booking } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Badge } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { STATUS_TONES } from '../statuses';

interface BookingCardProps {
  readonly booking: Booking;
  readonly view: 'diner' | 'chef';
  readonly children?: ReactNode;
}

/** One booking. Date and time stand as the chef's calendar has them, whatever the reader's zone. */
export function BookingCard({ booking, view, children }: BookingCardProps) {
  const { t, name, money, day, zone } = useI18n();
  const heading = view === 'chef' ? (booking.diner_name ?? t('booking.diner')) : booking.chef_name;
  return (
    <Card role="article" aria-label={t('booking.name', { id: booking.id })} className="space-y-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-xl">
          {heading}
          {view === 'diner' ? (
            <span className="font-sans text-base font-normal text-ink-soft">
              {' '}
              · {name('cuisine', booking.chef_cuisine)}
            </span>
          ) : null}
        </h2>
        <Badge tone={STATUS_TONES[booking.status]}>{t(`status.${booking.status}`)}</Badge>
      </div>
      <dl className="grid grid-cols-3 gap-x-6 gap-y-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <Fact term={t('booking.when')} className="col-span-3 lg:col-span-1">
          <Rich
            message={t('booking.when.value', {
              day: day(booking.booking_date),
              time: booking.start_time,
              zone: zone(booking.time_zone),
            })}
            marks={{ soft: (text) => <span className="text-ink-soft">{text}</span> }}
          />
        </Fact>
        <Fact term={t('booking.howLong')}>{t('hours', { hours: booking.duration_hours })}</Fact>
        <Fact term={t('booking.price')}>{money(booking.total_price, booking.currency)}</Fact>
        <Fact term={t('booking.number')}>{booking.id}</Fact>
      </dl>
      {booking.special_requests ? (
        <dl>
          <Fact term={t('booking.requests')}>
            <span className="whitespace-pre-line">{booking.special_requests}</span>
          </Fact>
        </dl>
      ) : null}
      {children}
    </Card>
  );
}

interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
  readonly className?: string;
}

function Fact({ term, children, className }: FactProps) {
  return (
    <div className={className}>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
