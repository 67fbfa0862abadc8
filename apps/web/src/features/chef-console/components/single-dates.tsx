import type { Schedule, SingleDate } from '@coocook/api-client';
import { useRef, useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Icon } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { useSingleDates } from '../queries';
import { useHoursText } from '../use-hours-text';
import { DateForm } from './date-form';
import type { SavedDate } from './date-form';
import { RemoveDate } from './remove-date';
import { SavedAlert } from './saved-alert';

interface Done {
  readonly title: string;
  readonly outside: readonly number[];
}

/** Days off and days with other hours than their weekday's. */
export function SingleDates({ weekly }: Pick<Schedule, 'weekly'>) {
  const { t, day } = useI18n();
  const hoursText = useHoursText();
  const dates = useSingleDates();
  /** The date that is being changed, `new` for another one. */
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  const start = (date: string) => {
    setDone(null);
    setOpen(date);
  };
  const close = () => {
    setOpen(null);
    add.current?.focus();
  };
  const saved = ({ date, ranges, outside }: SavedDate) => {
    setOpen(null);
    const title =
      ranges.length > 0
        ? t('console.dates.saved', { day: day(date), hours: hoursText(ranges) })
        : t('console.dates.saved.off', { day: day(date) });
    setDone({ title, outside });
  };
  const removed = (date: string, outside: readonly number[]) =>
    setDone({ title: t('console.dates.removed', { day: day(date) }), outside });

  const set = dates.data?.dates ?? [];
  const form = { taken: set.map(({ date }) => date), onSaved: saved, onClose: close };
  const problem = dates.error ? <ProblemAlert error={dates.error} onRetry={dates.refetch} /> : null;
  if (!dates.data) return problem ?? <Skeleton className="h-40" />;
  return (
    <div className="space-y-4">
      {problem}
      {done ? <SavedAlert title={done.title} outside={done.outside} /> : null}
      <Button ref={add} variant="secondary" aria-expanded={open === 'new'} onClick={() => start('new')}>
        <Icon name="plus" className="size-4" />
        {t('console.dates.add')}
      </Button>
      {open === 'new' ? <DateForm {...form} /> : null}
      {set.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {set.map((one) => (
            <li key={one.date} className="py-3">
              {open === one.date ? (
                <DateForm set={one} {...form} />
              ) : (
                <DateRow
                  set={one}
                  weekly={weekly}
                  onChange={() => start(one.date)}
                  onStart={() => setDone(null)}
                  onRemoved={removed}
                />
              )}
            </li>
          ))}
        </ul>
      ) : open === 'new' ? null : (
        <EmptyState title={t('console.dates.none')}>
          <p className="text-ink-soft">{t('console.dates.none.hint')}</p>
        </EmptyState>
      )}
    </div>
  );
}

interface DateRowProps extends Pick<Schedule, 'weekly'> {
  readonly set: SingleDate;
  readonly onChange: () => void;
  readonly onStart: () => void;
  readonly onRemoved: (date: string, outside: readonly number[]) => void;
}

function DateRow({ set, weekly, onChange, onStart, onRemoved }: DateRowProps) {
  const { t, day } = useI18n();
  const hoursText = useHoursText();
  const { date, ranges } = set;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div>
        <p className="font-semibold">{day(date)}</p>
        <p className="text-ink-soft tabular-nums">{hoursText(ranges)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          aria-label={t('console.dates.change.name', { day: day(date) })}
          onClick={onChange}
        >
          {t('console.dates.change')}
        </Button>
        <RemoveDate date={date} weekly={weekly} onStart={onStart} onRemoved={onRemoved} />
      </div>
    </div>
  );
}
