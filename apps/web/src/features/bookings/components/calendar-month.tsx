import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { hoursOn } from '../calendar';
import { ENTRY_LOOKS, type CalendarView } from './calendar-view';

/** Entries of a day that have room; the week shows the others. */
const SHOWN = 3;

/** Whole weeks: where there is little room a number a day, else its first bookings. */
export function CalendarMonth(props: CalendarView) {
  const { days, date } = props;
  const { t, locale } = useI18n();
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const name = (day: string, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    // Seven days of 44 px fit 320 px, and nothing else does.
    <table className="w-full table-fixed border-collapse overflow-hidden bg-surface max-sm:-mx-4 max-sm:w-screen sm:rounded-card">
      <caption className="sr-only">{t('console.calendar.caption')}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th
              key={day}
              scope="col"
              abbr={name(day, 'long')}
              className="pb-2 text-sm font-medium text-ink-soft"
            >
              {name(day, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={`h-14 border border-line align-top md:h-32 ${day.slice(0, 7) === date.slice(0, 7) ? '' : 'bg-sunken'}`}
              >
                <DayCell {...props} day={day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, today, bookings, weekly, dates, onOpen }: CalendarView & { readonly day: string }) {
  const { t, day: dayWords } = useI18n();
  const entries = bookings.get(day) ?? [];
  const isOff = hoursOn(day, weekly, dates).length === 0;
  const isToday = day === today;
  return (
    <div className="md:space-y-1 md:p-1">
      <Link
        to="/chef/calendar"
        search={{ view: 'week', date: day }}
        aria-label={t('console.calendar.day', { day: dayWords(day), total: entries.length })}
        aria-current={isToday ? 'date' : undefined}
        className="flex min-h-14 w-full flex-col items-center gap-0.5 rounded-control pt-1.5 tabular-nums hover:bg-sunken md:min-h-touch md:flex-row md:justify-between md:px-1.5 md:pt-0"
      >
        <span
          className={`inline-flex size-7 items-center justify-center rounded-full ${isToday ? 'bg-brand font-bold text-on-brand' : ''} ${isOff ? 'text-ink-soft' : ''}`}
        >
          {Number(day.slice(8))}
        </span>
        {entries.length > 0 ? (
          <span className="rounded-full bg-ink px-1.5 text-xs font-semibold text-paper md:hidden">
            {entries.length}
          </span>
        ) : null}
        {isOff ? (
          <span className="hidden text-sm text-ink-soft md:inline">{t('console.calendar.off')}</span>
        ) : null}
      </Link>
      <ul className="hidden space-y-1 md:block">
        {entries.slice(0, SHOWN).map(({ booking, time }) => (
          <li key={booking.id}>
            <button
              type="button"
              onClick={() => onOpen(booking)}
              className={`relative min-h-touch w-full truncate rounded-control border-l-4 px-1.5 text-left text-sm transition hover:brightness-95 ${ENTRY_LOOKS[booking.status] ?? ''}`}
            >
              <span className="font-semibold tabular-nums">{time}</span>{' '}
              <span className="text-ink">{booking.diner_name}</span>
              <span className="sr-only"> {t(`status.${booking.status}`)}</span>
            </button>
          </li>
        ))}
        {entries.length > SHOWN ? (
          <li className="px-1.5 text-sm text-ink-soft">
            {t('console.calendar.more', { total: entries.length - SHOWN })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
