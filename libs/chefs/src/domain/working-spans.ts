import { dateOf, DAY, MINUTE, weekdayOf, type ZoneTimeline } from '@coocook/kernel';
import type { Schedule } from './schedule';
import { minutesOf, type TimeRange } from './working-hours';

/** Half-open, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the chef works in ranges that start from `fromDay` to `toDay` (see `dayOf`): in order, never touching. */
export function workingSpans(
  schedule: Schedule,
  timeline: ZoneTimeline,
  fromDay: number,
  toDay: number,
): readonly Span[] {
  const spans: Span[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    if (!isOnCalendar(timeline, day)) continue;
    for (const range of rangesOf(schedule, day)) spans.push(spanOf(range, timeline, day));
  }
  return joined(spans);
}

/** The whole day is missing where an island crossed the date line. */
function isOnCalendar(timeline: ZoneTimeline, day: number): boolean {
  return timeline.instantOf(day * DAY) !== null || timeline.instantOf((day + 1) * DAY - MINUTE) !== null;
}

function rangesOf({ dates, weekly }: Schedule, day: number): readonly TimeRange[] {
  return dates.get(dateOf(day)) ?? weekly.startingOn(weekdayOf(day));
}

/** Backwards or empty where the clocks skip most of it. */
function spanOf(range: TimeRange, timeline: ZoneTimeline, day: number): Span {
  const { from, to } = minutesOf(range);
  return {
    from: timeline.edge(day * DAY + from * MINUTE, 'fold-earlier'),
    to: timeline.edge(day * DAY + to * MINUTE, 'fold-later'),
  };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (!last || last.to < span.from) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
}
