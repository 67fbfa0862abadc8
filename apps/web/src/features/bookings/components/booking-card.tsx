import type { Booking } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { formatMoney } from '../../../shared/lib/money';
import { formatDay, formatHours, zoneCity } from '../../../shared/lib/time';
import { Badge } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { STATUS_LABELS, STATUS_TONES } from '../statuses';

interface BookingCardProps {
  readonly booking: Booking;
  readonly view: 'diner' | 'chef';
  readonly children?: ReactNode;
}

/** One booking. Date and time stand as the chef's calendar has them, whatever the reader's zone. */
export function BookingCard({ booking, view, children }: BookingCardProps) {
  const heading = view === 'chef' ? (booking.diner_name ?? 'A diner') : booking.chef_name;
  return (
    <Card role="article" aria-label={`Booking ${booking.id}`} className="space-y-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-xl">
          {heading}
          {view === 'diner' ? (
            <span className="font-sans text-base font-normal text-ink-soft"> · {booking.chef_cuisine}</span>
          ) : null}
        </h2>
        <Badge tone={STATUS_TONES[booking.status]}>{STATUS_LABELS[booking.status]}</Badge>
      </div>
      <dl className="grid grid-cols-3 gap-x-6 gap-y-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <Fact term="When" className="col-span-3 lg:col-span-1">
          {formatDay(booking.booking_date)}, {booking.start_time}
          <span className="text-ink-soft"> ({zoneCity(booking.time_zone)} time)</span>
        </Fact>
        <Fact term="How long">{formatHours(booking.duration_hours)}</Fact>
        <Fact term="Price">{formatMoney(booking.total_price, booking.currency)}</Fact>
        <Fact term="Booking">{booking.id}</Fact>
      </dl>
      {booking.special_requests ? (
        <dl>
          <Fact term="Special requests">
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
