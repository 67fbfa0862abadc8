import type { Booking } from '@coocook/api-client';
import type { CSSProperties } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import {
  hoursOn,
  hoursShown,
  spanOfBooking,
  spanOfRange,
  spillOf,
  type PlacedBooking,
  type Span,
} from '../calendar';
import { DAY_MINUTES } from '../../../shared/lib/wall-clock';
import { ENTRY_LOOKS, type CalendarView } from './calendar-view';

interface Entry extends PlacedBooking {
  readonly span: Span;
  /** It started the day before. */
  readonly isRest: boolean;
}

interface Day {
  readonly date: string;
  readonly hours: readonly Span[];
  readonly words: string;
  readonly entries: readonly Entry[];
}

/** Seven days: a list where there is little room, else columns in which the hours are as high as they are long. */
export function CalendarWeek({ days: dates, today, bookings, weekly, dates: single, onOpen }: CalendarView) {
  const { t } = useI18n();
  const rangesOn = (date: string) => hoursOn(date, weekly, single);
  const days = dates.map((date): Day => {
    const before = dayBefore(date);
    const ranges = rangesOn(date);
    const spans = ranges.map(spanOfRange);
    const rests = rangesOn(before).map((range) => spillOf(spanOfRange(range)));
    const started = (bookings.get(date) ?? []).map((placed) => {
      return { ...placed, span: spanOfBooking(placed), isRest: false };
    });
    const lasting = (bookings.get(before) ?? []).flatMap((placed) => {
      const span = spillOf(spanOfBooking(placed));
      return span ? [{ ...placed, span, isRest: true }] : [];
    });
    return {
      date,
      hours: [...rests.filter((span) => span !== null), ...spans],
      words:
        ranges.length === 0
          ? t('console.calendar.off')
          : ranges.map(({ start, end }) => t('console.calendar.range', { start, end })).join(', '),
      entries: [...lasting, ...started],
    };
  });
  const { first, last } = hoursShown(
    days.flatMap(({ hours, entries }) => [...hours, ...entries.map(({ span }) => span)]),
  );
  const place = ({ from, to }: Span): CSSProperties => {
    const top = Math.max(from, first * 60) - first * 60;
    const end = Math.min(to, last * 60, DAY_MINUTES) - first * 60;
    return { '--top': `${top / 20}rem`, '--height': `${(end - top) / 20}rem` } as CSSProperties;
  };
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <div className="lg:grid lg:grid-cols-[3rem_1fr]">
      <ol aria-hidden="true" className="hidden pt-20 text-right text-sm text-ink-soft tabular-nums lg:block">
        {hours.map((hour) => (
          <li key={hour} className="h-12 -translate-y-2.5 pr-2">
            {String(hour).padStart(2, '0')}:00
          </li>
        ))}
      </ol>
      <ol className="divide-y divide-line rounded-card border border-line overflow-hidden bg-surface lg:grid lg:grid-cols-7 lg:divide-x lg:divide-y-0">
        {days.map((day) => (
          <li key={day.date} className="min-w-0 p-4 lg:p-0">
            <DayHead date={day.date} words={day.words} isToday={day.date === today} />
            <div
              className="relative bg-sunken max-lg:bg-transparent lg:h-(--rows) lg:border-t lg:border-line"
              style={{ '--rows': `${hours.length * 3}rem` } as CSSProperties}
            >
              {day.hours.map((span) => (
                <div
                  key={span.from}
                  aria-hidden="true"
                  className="absolute inset-x-0 top-(--top) hidden h-(--height) bg-surface bg-[repeating-linear-gradient(to_bottom,var(--color-line)_0_1px,transparent_1px_3rem)] lg:block"
                  style={place(span)}
                />
              ))}
              <ul className="space-y-2 max-lg:pt-3 max-lg:empty:hidden">
                {day.entries.map((entry) => (
                  <li
                    key={entry.booking.id}
                    style={place(entry.span)}
                    className="lg:absolute lg:inset-x-1 lg:top-(--top) lg:h-(--height)"
                  >
                    <EntryButton entry={entry} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface DayHeadProps {
  readonly date: string;
  readonly words: string;
  readonly isToday: boolean;
}

function DayHead({ date, words, isToday }: DayHeadProps) {
  const { t, locale } = useI18n();
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return (
    <div className="relative flex flex-wrap items-baseline gap-x-3 lg:block lg:h-20 lg:overflow-hidden lg:p-3">
      <h3
        className={`text-lg ${isToday ? 'text-brand-deep underline decoration-brand decoration-2 underline-offset-4' : ''}`}
      >
        {part({ weekday: 'short', day: 'numeric' })}
        {isToday ? <span className="sr-only"> {t('console.calendar.today')}</span> : null}
      </h3>
      <p className="truncate text-sm text-ink-soft tabular-nums" title={words}>
        {words}
      </p>
    </div>
  );
}

interface EntryButtonProps {
  readonly entry: Entry;
  readonly onOpen: (booking: Booking) => void;
}

function EntryButton({ entry: { booking, time, isRest }, onOpen }: EntryButtonProps) {
  const { t } = useI18n();
  const status = t(`status.${booking.status}`);
  return (
    <button
      type="button"
      onClick={() => onOpen(booking)}
      className={`flex size-full min-h-touch flex-wrap content-center items-baseline gap-x-2 overflow-hidden rounded-control border-l-4 px-2 py-1.5 lg:content-start text-left text-sm transition hover:brightness-95 ${ENTRY_LOOKS[booking.status] ?? ''}`}
    >
      <span className="font-semibold tabular-nums">{isRest ? t('console.calendar.rest') : time}</span>
      <span className="min-w-0 wrap-anywhere text-ink">{booking.diner_name}</span>
      <span>{status}</span>
    </button>
  );
}

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
