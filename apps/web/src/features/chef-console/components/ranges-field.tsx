import type { TimeRange } from '@coocook/api-client';
import { useId, useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button, buttonStyle } from '../../../shared/ui/button';
import { errorStyle, hintStyle } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { endsNextDay, MAX_RANGES_A_DAY, rangeText } from '../hours';
import type { HoursProblem } from '../hours';
import { weekdayName } from '../weekday-name';
import { TimeSelect } from './time-select';

/** What a new chef begins with. */
const USUAL: TimeRange = { start: '10:00', end: '22:00' };
const EMPTY: TimeRange = { start: '', end: '' };

interface RangesFieldProps {
  /** The day, by name. */
  readonly label: string;
  /** What a day without hours is. */
  readonly none: string;
  readonly value: readonly TimeRange[];
  readonly onChange: (ranges: TimeRange[]) => void;
  readonly problems: readonly HoursProblem[];
  /** Whether they are said: not before one has tried to save. */
  readonly areProblemsShown: boolean;
  /** Where a form puts the focus when a range is at fault. */
  readonly focusRef?: Ref<Pick<HTMLElement, 'focus'>>;
}

/** The hours of one day: any number of ranges, the last of which may run past midnight. */
export function RangesField(props: RangesFieldProps) {
  const { label, none, value, onChange, problems, areProblemsShown, focusRef } = props;
  const { t, locale } = useI18n();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(-1);
  const focus = () => {
    const starts = box.current?.querySelectorAll<HTMLElement>('[data-edge=start]') ?? [];
    (starts[problems[0]?.index ?? -1] ?? add.current)?.focus();
  };
  useImperativeHandle(focusRef, () => ({ focus }));

  const wordsOf = ({ reason, index, day, other }: HoursProblem): string => {
    const range = value[index];
    if (reason !== 'overlap') return t(`console.hours.${reason}`);
    if (!range || !other) return '';
    const where = other.day === day ? '' : `${weekdayName(locale, other.day + 1)} `;
    return t('console.hours.overlap', {
      range: rangeText(range),
      other: `${where}${rangeText(other.range)}`,
    });
  };
  const change = (index: number, changed: Partial<TimeRange>) =>
    onChange(value.map((range, at) => (at === index ? { ...range, ...changed } : range)));
  const remove = (index: number) => {
    // The button that was pressed goes away.
    (add.current ?? box.current)?.focus();
    onChange(value.filter((_, at) => at !== index));
  };

  return (
    <div
      ref={box}
      role="group"
      aria-labelledby={`${id}-label`}
      tabIndex={-1}
      className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_1fr_auto]"
    >
      <p id={`${id}-label`} className="font-semibold sm:py-3">
        {label}
      </p>
      <div className="space-y-2">
        {value.length > 0 ? null : <p className="text-ink-soft sm:py-3">{none}</p>}
        {value.map((range, index) => {
          const problem = areProblemsShown ? problems.find((one) => one.index === index) : undefined;
          const note = problem ? wordsOf(problem) : undefined;
          const described = {
            'aria-describedby': note || endsNextDay(range) ? `${id}-${index}` : undefined,
            'aria-invalid': problem ? true : undefined,
          } as const;
          const named = { day: label, number: index + 1 };
          return (
            <div key={index} className="space-y-1">
              <div className="flex items-center gap-1 sm:gap-2">
                <TimeSelect
                  {...described}
                  label={t('console.hours.from', named)}
                  edge="start"
                  value={range.start}
                  onChange={(start) => change(index, { start })}
                  autoFocus={index === added}
                />
                <span aria-hidden="true">–</span>
                <TimeSelect
                  {...described}
                  label={t('console.hours.to', named)}
                  edge="end"
                  value={range.end}
                  onChange={(end) => change(index, { end })}
                />
                <button
                  type="button"
                  aria-label={t('console.hours.remove', named)}
                  onClick={() => remove(index)}
                  className={`${buttonStyle('quiet')} px-0!`}
                >
                  <Icon name="cross" className="size-4" />
                </button>
              </div>
              {note ? (
                <p id={`${id}-${index}`} className={errorStyle}>
                  <Icon name="warning" className="mt-0.5 size-4" />
                  {note}
                </p>
              ) : endsNextDay(range) ? (
                <p id={`${id}-${index}`} className={hintStyle}>
                  {t('console.hours.nextDay', { end: range.end })}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
      {value.length < MAX_RANGES_A_DAY ? (
        <Button
          ref={add}
          variant="quiet"
          className="self-start justify-self-start -ml-2 px-2! sm:mt-0.5 sm:ml-0"
          aria-label={t('console.hours.add.name', { day: label })}
          onClick={() => {
            setAdded(value.length);
            onChange([...value, value.length > 0 ? EMPTY : USUAL]);
          }}
        >
          <Icon name="plus" />
          <span className="sm:hidden">{t('console.hours.add')}</span>
        </Button>
      ) : null}
    </div>
  );
}
