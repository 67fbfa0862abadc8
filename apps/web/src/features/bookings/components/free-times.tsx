import type { OfferedDay } from '@coocook/api-client';
import { useId, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { errorStyle, hintStyle, labelStyle } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import type { FreeDays } from '../use-free-days';

interface FreeTimesProps {
  readonly free: FreeDays;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly hours: number;
  /** `HH:mm`, or empty; one that is not free is kept, and said not to be. */
  readonly time: string;
  readonly onTime: (time: string) => void;
  readonly onDay: (date: string) => void;
  readonly error?: string | undefined;
  /** Room for the days that are offered beside each other. */
  readonly isWide: boolean;
  readonly focusRef?: Ref<Pick<HTMLElement, 'focus'>>;
}

/** The start times that can be had on a day, or why there are none and on which days there are. */
export function FreeTimes(props: FreeTimesProps) {
  const { free, date, hours, time, onTime, onDay, error, isWide, focusRef } = props;
  const { t } = useI18n();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const focus = () => (group.current?.querySelector('input') ?? group.current)?.focus();
  useImperativeHandle(focusRef, () => ({ focus }));
  const slots = free.day?.slots ?? [];
  const isTaken =
    time !== '' && !free.isStale && free.day !== undefined && slots.every((one) => one.start_time !== time);
  const complaint = isTaken ? t('book.time.taken', { time, hours: t('hours', { hours }) }) : error;
  // As high as the days offered at first, so that nothing moves when they come.
  const room = isWide ? 'min-h-60 sm:min-h-24' : 'min-h-60';
  return (
    <div
      ref={group}
      role={slots.length > 0 ? 'radiogroup' : 'group'}
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={complaint ? `${id}-error` : undefined}
      className="space-y-2 rounded-control"
    >
      <p id={`${id}-label`} className={labelStyle}>
        {t('book.time')}
      </p>
      {complaint ? (
        <p id={`${id}-error`} className={errorStyle}>
          <Icon name="warning" className="mt-0.5 size-4" />
          {complaint}
        </p>
      ) : null}
      {hours < 1 ? (
        <p className={hintStyle}>{t('book.hours.missing')}</p>
      ) : free.error ? (
        // A refusal stays one, however often one asks.
        <ProblemAlert
          error={free.error}
          {...(asProblem(free.error).status === 409 ? {} : { onRetry: free.retry })}
        />
      ) : free.isPending ? (
        <Skeleton className={room} />
      ) : slots.length > 0 ? (
        <div
          className={`grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-2 transition-opacity ${free.isStale ? 'opacity-60' : ''}`}
        >
          {slots.map(({ start_time }) => (
            <label
              key={start_time}
              className="relative flex min-h-touch items-center justify-center rounded-control border border-line-strong bg-surface font-medium tabular-nums transition hover:border-ink hover:bg-sunken has-checked:border-brand has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-deep"
            >
              <input
                type="radio"
                name={id}
                value={start_time}
                checked={time === start_time}
                onChange={() => onTime(start_time)}
                className="absolute -inset-px cursor-pointer appearance-none opacity-0"
              />
              {start_time}
            </label>
          ))}
        </div>
      ) : (
        <div className={date === '' ? room : ''}>
          <NoTimes free={free} date={date} onDay={(day) => (onDay(day), group.current?.focus())} />
        </div>
      )}
    </div>
  );
}

interface NoTimesProps {
  readonly free: FreeDays;
  readonly date: string;
  readonly onDay: (date: string) => void;
}

function NoTimes({ free, date, onDay }: NoTimesProps) {
  const { t, day, say } = useI18n();
  const others = <OtherDays days={free.nearest} onDay={onDay} />;
  if (date === '') {
    return (
      <div className="space-y-3">
        <p className={hintStyle}>{t(free.nearest.length > 0 ? 'book.days.first' : 'book.date.missing')}</p>
        {others}
      </div>
    );
  }
  return (
    <Alert tone="calm" title={t('book.day.none', { day: day(date) })}>
      <p>{say(`book.reason.${free.reason}`)}</p>
      {free.nearest.length > 0 ? <p>{t('book.days.nearest')}</p> : null}
      {others}
    </Alert>
  );
}

interface OtherDaysProps {
  readonly days: readonly OfferedDay[];
  readonly onDay: (date: string) => void;
}

function OtherDays({ days, onDay }: OtherDaysProps) {
  const { t, day } = useI18n();
  return (
    <ul className="flex flex-wrap gap-2">
      {days.map(({ date, slots }) => (
        <li key={date}>
          <Button variant="secondary" className="flex-wrap gap-y-0" onClick={() => onDay(date)}>
            {day(date)}
            <span className="text-sm font-normal text-ink-soft">
              {t('book.days.times', { total: slots.length })}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
