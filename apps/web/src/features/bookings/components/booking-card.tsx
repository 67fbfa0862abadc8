import type { Booking } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Avatar } from '../../../shared/ui/avatar';
import { Badge } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import { STATUS_TONES } from '../statuses';
import { useRefundWords } from '../use-refund-words';
import { AnswerBy } from './answer-by';
import { StatusSteps } from './status-steps';
import { Timeline } from './timeline';

/** Of the list that holds the cards. */
export const BOOKINGS_GRID = 'grid grid-cols-1 gap-4 lg:grid-cols-2 lg:gap-6';

interface BookingCardProps {
  readonly booking: Booking;
  readonly view: 'diner' | 'chef';
  /** Milliseconds since 1970: decides whether the booking has started. */
  readonly now: number;
  readonly heading?: 'h2' | 'h3';
  readonly children?: ReactNode;
}

/** One booking. Date and time stand as the chef's calendar has them, whatever the reader's zone. */
export function BookingCard({ booking, view, now, heading: Heading = 'h2', children }: BookingCardProps) {
  const { t, name, money, day, zone } = useI18n();
  const refundWords = useRefundWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card role="article" aria-label={t('booking.name', { id: booking.id })} className="h-full space-y-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="flex min-w-0 items-center gap-4">
          {view === 'diner' ? (
            <Avatar name={booking.chef_name} className="size-14" />
          ) : (
            <span className="inline-flex size-14 shrink-0 items-center justify-center rounded-full bg-brand-tint text-brand-deep">
              <Icon name="user" className="size-7" />
            </span>
          )}
          <div className="min-w-0">
            <Heading className="text-xl break-words">
              {view === 'chef' ? (
                (booking.diner_name ?? t('booking.diner'))
              ) : (
                <Link
                  to="/chefs/$id"
                  params={{ id: String(booking.chef_id) }}
                  className="-my-2 inline-flex min-h-touch min-w-touch items-center wrap-anywhere underline-offset-4 hover:underline"
                >
                  {booking.chef_name}
                </Link>
              )}
            </Heading>
            {view === 'diner' ? (
              <p className="text-ink-soft">{name('cuisine', booking.chef_cuisine)}</p>
            ) : null}
          </div>
        </div>
        <Badge tone={STATUS_TONES[booking.status]}>{t(`status.${booking.status}`)}</Badge>
      </div>

      <dl className="grid grid-cols-3 gap-x-4 gap-y-4 rounded-control bg-sunken p-4">
        <Fact term={t('booking.when')} className="col-span-3">
          <Rich
            message={t('booking.when.value', {
              day: day(booking.booking_date),
              time: booking.start_time,
              zone: zone(booking.time_zone),
            })}
            marks={{ soft: (text) => <span className="font-normal text-ink-soft">{text}</span> }}
          />
        </Fact>
        <Fact term={t('booking.howLong')}>{t('hours', { hours: booking.duration_hours })}</Fact>
        <Fact term={t('booking.price')}>{money(booking.total_price, booking.currency)}</Fact>
        <Fact term={t('booking.number')}>{booking.id}</Fact>
        {booking.refund ? (
          <Fact term={t('booking.refund')} className="col-span-3">
            {refundWords(booking.refund)}
          </Fact>
        ) : null}
      </dl>

      {booking.answer_by ? (
        <AnswerBy answerBy={booking.answer_by} timeZone={booking.time_zone} view={view} />
      ) : null}
      {booking.refund_if_declined ? (
        <p className="text-sm text-ink-soft">
          {t(`booking.ifDeclined.${view}`, { refund: refundWords(booking.refund_if_declined) })}
        </p>
      ) : null}
      <StatusSteps booking={booking} now={now} />
      {booking.special_requests ? (
        <dl>
          <Fact term={t('booking.requests')}>
            <span className="font-normal break-words whitespace-pre-line">{booking.special_requests}</span>
          </Fact>
        </dl>
      ) : null}

      <details className="group" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="inline-flex min-h-touch list-none items-center gap-1.5 rounded-control font-semibold text-brand-deep [&::-webkit-details-marker]:hidden">
          <Icon name="down" className="size-5 transition-transform group-open:rotate-180" />
          {t('booking.details')}
        </summary>
        <div className="space-y-5 pt-2">
          <dl>
            <Fact term={t('booking.rate')}>
              {t('book.price.times', {
                rate: money(booking.hourly_rate, booking.currency),
                hours: t('hours', { hours: booking.duration_hours }),
              })}
            </Fact>
          </dl>
          {isOpen ? <Timeline booking={booking} view={view} /> : null}
        </div>
      </details>
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
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
