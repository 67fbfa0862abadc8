import type { Booking, BookingEvent } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import type { I18n } from '../../../shared/i18n/i18n';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { formatMoment } from '../../../shared/lib/moments';
import { useBookingEvents } from '../queries';

interface TimelineProps {
  readonly booking: Booking;
  readonly view: 'diner' | 'chef';
}

/** What happened to a booking: what, by whom and when. */
export function Timeline({ booking, view }: TimelineProps) {
  const i18n = useI18n();
  const { t, instant } = i18n;
  const { data, error, refetch } = useBookingEvents(booking.id);
  if (error) return <ProblemAlert error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-24" />;
  const whoIs = (actor: BookingEvent['actor']): string => {
    if (actor === view) return t('booking.event.you');
    if (actor === 'system') return t('booking.event.system');
    return actor === 'chef' ? booking.chef_name : (booking.diner_name ?? t('booking.diner'));
  };
  return (
    <ol aria-label={t('booking.events')} className="space-y-4 border-l-2 border-line pl-5">
      {data.events.map((event, index) => (
        <li key={index} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.6875rem] size-3 rounded-full bg-brand"
          />
          <p className="font-semibold">{whatHappened(i18n, booking, event, data.events[index - 1])}</p>
          <p className="text-sm text-ink-soft">
            {t('booking.event.by', { who: whoIs(event.actor), at: instant(event.at) })}
          </p>
          {event.reason ? (
            <p className="mt-1 break-words whitespace-pre-line">
              {t('booking.event.reason', { reason: event.reason })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

const whatHappened = (
  { t, locale }: I18n,
  { time_zone }: Booking,
  { from, to, starts_at }: BookingEvent,
  before: BookingEvent | undefined,
): string => {
  const to_time = formatMoment(locale, starts_at, time_zone);
  if (from === null) return t(to === 'confirmed' ? 'booking.event.atOnce' : 'steps.requested');
  if (before && before.starts_at !== starts_at)
    return t(from !== to && to === 'pending' ? 'booking.event.movedAndAsked' : 'booking.event.moved', {
      time: to_time,
    });
  return from === to || to === 'pending' ? t('booking.event.changed') : t(`status.${to}`);
};
