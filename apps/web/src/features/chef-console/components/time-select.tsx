import type { ComponentProps } from 'react';
import { controlStyle } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';

/** Bookings start on the quarter of an hour at the finest. */
const QUARTERS = Array.from({ length: 96 }, (_, quarter) =>
  [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
);
/** Midnight is the end of the day that it ends. */
const ENDS = [...QUARTERS.slice(1), '24:00'];

interface TimeSelectProps extends Pick<
  ComponentProps<'select'>,
  'autoFocus' | 'aria-describedby' | 'aria-invalid'
> {
  readonly label: string;
  readonly edge: 'start' | 'end';
  /** `HH:mm`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of the day, where a range starts or ends. What is set to another minute stays so until one changes it. */
export function TimeSelect({ label, edge, value, onChange, ...rest }: TimeSelectProps) {
  const times = edge === 'start' ? QUARTERS : ENDS;
  return (
    <span className="relative block w-28 min-w-0">
      <select
        {...rest}
        aria-label={label}
        data-edge={edge}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${controlStyle} appearance-none px-2! tabular-nums sm:px-3!`}
      >
        {times.includes(value) ? null : <option value={value}>{value || '--:--'}</option>}
        {times.map((time) => (
          <option key={time} value={time}>
            {time}
          </option>
        ))}
      </select>
      <Icon
        name="down"
        className="pointer-events-none absolute top-1/2 right-1.5 size-4 -translate-y-1/2 text-ink-soft sm:right-2.5"
      />
    </span>
  );
}
