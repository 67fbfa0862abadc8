import type { Booking } from '@coocook/api-client';
import { today } from '@internationalized/date';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { LinkButton } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TabLinks } from '../../../shared/ui/tab-links';
import { ZoneNote } from '../../../shared/ui/zone-note';
import { askedFor, byDate, daysOf, parseCalendarSearch, turned } from '../calendar';
import { BookingDialog } from '../components/booking-dialog';
import { CalendarMonth } from '../components/calendar-month';
import { CalendarWeek } from '../components/calendar-week';
import { OutcomeNotice } from '../components/outcome-notice';
import type { Outcome } from '../outcome';
import { useBookingsBetween, useOwnChef, useOwnHours } from '../queries';

interface CalendarPageProps {
  /** As it stands in the address. */
  readonly search: Readonly<Record<string, unknown>>;
}

/** A chef's bookings among the working hours, a week or a month at a time. */
export function CalendarPage({ search }: CalendarPageProps) {
  const chef = useOwnChef();
  if (chef.data) return <Calendar timeZone={chef.data.time_zone} search={search} />;
  return chef.error ? (
    <ProblemAlert error={chef.error} onRetry={chef.refetch} />
  ) : (
    <Skeleton className="h-120" />
  );
}

function Calendar({ timeZone, search }: CalendarPageProps & { readonly timeZone: string }) {
  const { t, locale } = useI18n();
  const now = today(timeZone).toString();
  const shown = parseCalendarSearch(search, now);
  const { view, date } = shown;
  const days = daysOf(shown, locale);
  const [first = date, last = date] = [days[0], days.at(-1)];
  const bookings = useBookingsBetween(askedFor(days));
  const { schedule, dates } = useOwnHours();
  const [open, setOpen] = useState<Booking | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const failed = [bookings, schedule, dates].find(({ error }) => error !== null);
  const isReady = bookings.data && schedule.data && dates.data;
  const View = view === 'week' ? CalendarWeek : CalendarMonth;
  return (
    <div className="space-y-6">
      <OutcomeNotice outcome={outcome} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div className="flex items-center gap-1">
          <Turn search={turned(shown, -1)} label={t(`console.calendar.previous.${view}`)} icon="left" />
          <Turn search={turned(shown, 1)} label={t(`console.calendar.next.${view}`)} icon="right" />
          <h2 className="pl-2 text-xl tabular-nums sm:text-2xl" aria-live="polite">
            {view === 'week' ? formatSpan(locale, first, last) : formatMonth(locale, date)}
          </h2>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <LinkButton to="/chef/calendar" search={{ view }} variant="secondary">
            {t('console.calendar.today')}
          </LinkButton>
          <TabLinks
            label={t('console.calendar.views')}
            isSecond
            tabs={(['week', 'month'] as const).map((one) => ({
              label: t(`console.calendar.${one}`),
              isCurrent: one === view,
              search: { view: one, date },
            }))}
          />
        </div>
      </div>
      <ZoneNote timeZone={timeZone} />
      {failed ? <ProblemAlert error={failed.error} onRetry={failed.refetch} /> : null}
      {isReady ? (
        <div className={`transition-opacity ${bookings.isPlaceholderData ? 'opacity-60' : ''}`}>
          <View
            days={days}
            date={date}
            today={now}
            bookings={byDate(bookings.data, timeZone)}
            weekly={schedule.data.weekly}
            dates={dates.data.dates}
            onOpen={setOpen}
          />
        </div>
      ) : failed ? null : (
        <Skeleton className="h-120" />
      )}
      {open ? (
        <BookingDialog
          booking={open}
          now={bookings.dataUpdatedAt}
          onOutcome={(came) => (setOpen(null), setOutcome(came))}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

interface TurnProps {
  readonly search: ReturnType<typeof turned>;
  readonly label: string;
  readonly icon: 'left' | 'right';
}

function Turn({ search, label, icon }: TurnProps) {
  return (
    <LinkButton to="/chef/calendar" search={{ ...search }} aria-label={label} variant="quiet">
      <Icon name={icon} />
    </LinkButton>
  );
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const formatMonth = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(utc(date));

const formatSpan = (locale: string, first: string, last: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).formatRange(utc(first), utc(last));
