import { useState } from 'react';
import type { ChangeEvent, PointerEvent, ReactNode } from 'react';

export interface Entry {
  readonly name: string;
  /** What it is drawn with, for the eye. */
  readonly mark?: ReactNode;
  /** Its value at one place. */
  readonly at: (index: number) => string;
}

interface ChartFrameProps {
  readonly title: string;
  /** The chart in a sentence, for those who do not see it. */
  readonly summary: string;
  /** The top of the scale with its unit; its foot is 0. */
  readonly maximum: string;
  readonly entries: readonly Entry[];
  /** How many places it has, and what each is called: an hour, say. */
  readonly length: number;
  readonly placeName: (index: number) => string;
  /** The x at which a place is drawn, from 0 to 1. */
  readonly placeAt: (index: number) => number;
  readonly ends: readonly [first: string, last: string];
  /** The drawing, in the width and height it gets. */
  readonly children: ReactNode;
}

/** What charts have in common: title, legend, scale, ends of time, and values to read out by pointer or arrow keys. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, maximum, entries, length, placeName, placeAt, ends, children } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const last = length - 1;
  const place = Math.min(pointed ?? last, last);
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLInputElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(Math.max(0, Math.min(last, Math.round(((clientX - left) / width) * last))));
  };
  const values = entries.map(({ name, at }) => `${name} ${at(place)}`).join(', ');
  return (
    <figure className="min-w-0 space-y-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">{title}</h3>
        <dl className="flex flex-wrap gap-x-4 text-sm">
          {entries.map(({ name, mark, at }) => (
            <div key={name} className="flex items-center gap-1.5">
              {mark}
              <dt className="text-ink-soft">{name}</dt>
              <dd className="font-semibold tabular-nums">{at(place)}</dd>
            </div>
          ))}
        </dl>
      </figcaption>
      <div className="grid grid-cols-[minmax(2.75rem,auto)_minmax(0,1fr)] gap-x-2 text-xs text-ink-soft tabular-nums">
        <div aria-hidden="true" className="flex flex-col justify-between text-right">
          <span className="-mt-2">{maximum}</span>
          <span className="-mb-2">0</span>
        </div>
        <div className="relative h-32 border-y border-line bg-[linear-gradient(var(--color-line),var(--color-line))] bg-[length:100%_1px] bg-center bg-no-repeat">
          <div role="img" aria-label={summary} className="absolute inset-0">
            {children}
          </div>
          {pointed === null ? null : (
            <span
              aria-hidden="true"
              className="absolute inset-y-0 border-l border-ink"
              style={{ left: `${placeAt(place) * 100}%` }}
            />
          )}
          <input
            type="range"
            aria-label={title}
            aria-valuetext={`${placeName(place)}: ${values}`}
            min={0}
            max={last}
            value={place}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setPointed(Number(event.target.value))}
            onPointerMove={point}
            onPointerLeave={() => setPointed(null)}
            onBlur={() => setPointed(null)}
            className="peer absolute inset-0 size-full cursor-crosshair touch-pan-y opacity-0"
          />
          <span className="pointer-events-none absolute -inset-0.5 rounded-xs outline-brand-deep peer-focus-visible:outline-3" />
        </div>
        <span />
        <div aria-hidden="true" className="flex justify-between gap-4 pt-1.5">
          <span className={pointed === null ? '' : 'invisible'}>{ends[0]}</span>
          <span className={pointed === null ? '' : 'font-semibold text-ink'}>
            {pointed === null ? ends[1] : placeName(place)}
          </span>
        </div>
      </div>
    </figure>
  );
}
