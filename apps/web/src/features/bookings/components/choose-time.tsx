import type { Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { DateField } from '../../../shared/ui/date-field';
import { Stepper } from '../../../shared/ui/stepper';
import { MAX_HOURS } from '../booking-draft';
import type { BookingForm } from '../booking-draft';
import { useFreeDays } from '../use-free-days';
import { FreeTimes } from './free-times';

type Chosen = Pick<BookingForm, 'booking_date' | 'start_time' | 'duration_hours'>;
type Focus = Ref<Pick<HTMLElement, 'focus'>>;

interface ChooseTimeProps {
  readonly chefId: number;
  /** Of the chef's calendar. */
  readonly timeZone: string;
  readonly value: Chosen;
  readonly onChange: (part: Partial<Chosen>) => void;
  readonly errors?: Readonly<Partial<Record<keyof Chosen, string | undefined>>>;
  /** Where a form puts the focus when a field is at fault. */
  readonly focusRefs?: Readonly<Partial<Record<'booking_date' | 'start_time', Focus>>>;
  /** Date and hours beside each other where there is room. */
  readonly isWide?: boolean;
}

/** A day, how many hours, and one of the start times that are free then. */
export function ChooseTime(props: ChooseTimeProps) {
  const { chefId, timeZone, value, onChange, errors = {}, focusRefs = {}, isWide = false } = props;
  const { booking_date: date, duration_hours: hours, start_time: time } = value;
  const { t } = useI18n();
  const free = useFreeDays({ chefId, timeZone, date, hours });
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
          min={1}
          max={MAX_HOURS}
          value={hours}
          onChange={(duration_hours) => onChange({ duration_hours })}
          error={errors.duration_hours}
        />
      </div>
      <FreeTimes
        free={free}
        date={date}
        hours={hours || 0}
        time={time}
        onTime={(start_time) => onChange({ start_time })}
        onDay={choose}
        error={errors.start_time}
        isWide={isWide}
        focusRef={focusRefs.start_time ?? null}
      />
    </div>
  );
}
