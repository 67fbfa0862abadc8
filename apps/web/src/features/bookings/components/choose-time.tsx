import type { Ref } from 'react';
import { hoursRange } from '../../../shared/i18n/hours-range';
import { useI18n } from '../../../shared/i18n/i18n';
import { DateField } from '../../../shared/ui/date-field';
import { Stepper } from '../../../shared/ui/stepper';
import { ZoneNote } from '../../../shared/ui/zone-note';
import { ANY_HOURS } from '../booking-draft';
import type { BookingForm, HoursRange } from '../booking-draft';
import type { Whose } from '../queries';
import { useFreeDays } from '../use-free-days';
import { FreeTimes } from './free-times';

type Chosen = Pick<BookingForm, 'booking_date' | 'start_time' | 'time_zone' | 'duration_hours'>;
type Focus = Ref<Pick<HTMLElement, 'focus'>>;

interface ChooseTimeProps {
  readonly whose: Whose;
  /** Of the chef's calendar. */
  readonly timeZone: string;
  readonly value: Chosen;
  readonly onChange: (part: Partial<Chosen>) => void;
  /** How long it may be, where that is known. */
  readonly range?: HoursRange;
  readonly errors?: Readonly<Partial<Record<keyof Chosen, string | undefined>>>;
  /** Where a form puts the focus when a field is at fault. */
  readonly focusRefs?: Readonly<Partial<Record<'booking_date' | 'start_time', Focus>>>;
  /** Says in which zone the times stand, where nothing else on the page does. */
  readonly saysZone?: boolean;
  /** Date and hours beside each other where there is room. */
  readonly isWide?: boolean;
}

/** A day, how many hours, and one of the start times that are free then. */
export function ChooseTime(props: ChooseTimeProps) {
  const { whose, timeZone, value, onChange, range, errors = {}, focusRefs = {}, isWide = false } = props;
  const { saysZone = false } = props;
  const { booking_date: date, duration_hours: hours, start_time: time } = value;
  const i18n = useI18n();
  const { t } = i18n;
  const { min_hours, max_hours } = range ?? ANY_HOURS;
  const free = useFreeDays({ whose, timeZone, date, hours });
  // The same time on another clock is another time: nobody has chosen that.
  const isElsewhere =
    time !== '' && value.time_zone !== '' && free.timeZone !== undefined && free.timeZone !== value.time_zone;
  const choose = (booking_date: string) => onChange({ booking_date });
  return (
    <div className="space-y-6">
      <div className={`grid gap-6 ${isWide ? 'sm:grid-cols-2' : ''}`}>
        <DateField
          label={t('book.date')}
          focusRef={focusRefs.booking_date ?? null}
          value={date}
          onChange={choose}
          timeZone={timeZone}
          isOut={free.isOut}
          onLook={free.look}
          error={errors.booking_date}
        />
        <Stepper
          label={t('book.hours')}
          min={min_hours}
          max={max_hours}
          hint={range && t('book.hours.range', { hours: hoursRange(i18n, range) })}
          value={hours}
          onChange={(duration_hours) => onChange({ duration_hours })}
          error={errors.duration_hours}
        />
      </div>
      {saysZone && free.timeZone ? <ZoneNote timeZone={free.timeZone} /> : null}
      <FreeTimes
        free={free}
        date={date}
        hours={hours || 0}
        time={isElsewhere ? '' : time}
        onTime={(start_time) => onChange({ start_time, time_zone: free.timeZone ?? timeZone })}
        onDay={choose}
        error={isElsewhere ? t('problem.BOOKINGS_TIME_ZONE_CHANGED') : errors.start_time}
        isWide={isWide}
        focusRef={focusRefs.start_time ?? null}
      />
    </div>
  );
}
