import {
  dateOf,
  DAY,
  dayOf,
  HOUR,
  MINUTE,
  Slot,
  toWallClock,
  ZoneTimeline,
  type WallClock,
} from '@coocook/kernel';
import { datesInvalid } from './chefs.errors';
import type { Schedule } from './schedule';
import { UNAVAILABLE_REASONS, type UnavailableReason } from './unavailable';
import { workingSpans, type Span } from './working-spans';

/** Time of a chef that is taken. */
export interface Occupied {
  readonly bookingId: number;
  readonly slot: Slot;
  /** The slot and the buffer that was frozen into its booking. */
  readonly blocked: Slot;
}

export interface OfferedSlot {
  /** `HH:mm` on the chef's wall clock. */
  readonly startTime: string;
  readonly slot: Slot;
}

export interface OfferedDay {
  readonly date: string;
  /** Null when the day has slots; else the reason of the start that came nearest to being offered. */
  readonly reason: UnavailableReason | null;
  readonly slots: readonly OfferedSlot[];
}

/** Of one look at a calendar. */
export const MAX_DAYS = 90;

/** Dates (`YYYY-MM-DD`) on the chef's calendar, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Throws CHEFS_DATES_INVALID when they are backwards or more than `MAX_DAYS`. */
export function dateSpan(from: string, to: string): DateSpan {
  const days = dayOf(to) - dayOf(from) + 1;
  if (days < 1 || days > MAX_DAYS) {
    throw datesInvalid(
      days < 1 ? 'to may not be before from' : `At most ${MAX_DAYS} days may be asked for at once`,
    );
  }
  return { from, to };
}

/**
 * When a chef can be booked on some dates. What is offered and whether a request is taken are one judgement, so the two
 * cannot differ. Linear in the days, but for searches in sorted lists.
 */
export class Availability {
  private readonly timeline: ZoneTimeline;
  private readonly working: readonly Span[];
  private readonly occupied: readonly Occupied[];
  /** See `dayOf`. */
  private readonly daysOff: ReadonlySet<number>;
  /** Now on the chef's wall clock, to the minute. */
  private readonly nowLocal: number;

  /** `occupied` is whatever overlaps `Availability.reach(dates)`, or more. */
  constructor(
    private readonly schedule: Schedule,
    private readonly dates: DateSpan,
    occupied: readonly Occupied[],
    private readonly now: Date,
  ) {
    const from = dayOf(dates.from) - 1;
    const to = dayOf(dates.to) + 1;
    this.timeline = ZoneTimeline.over(schedule.timeZone, from, to);
    this.working = workingSpans(schedule, this.timeline, from, to);
    this.occupied = [...occupied].sort((a, b) => a.blocked.startsAt.getTime() - b.blocked.startsAt.getTime());
    const off = [...schedule.dates].filter(([, ranges]) => ranges.length === 0);
    this.daysOff = new Set(off.map(([date]) => dayOf(date)));
    this.nowLocal = localOf(toWallClock(now, schedule.timeZone));
  }

  /** What slots that start on `dates` may touch with their buffer, in whatever zone. */
  static reach({ from, to }: DateSpan): Slot {
    return Slot.between(new Date((dayOf(from) - 2) * DAY), new Date((dayOf(to) + 4) * DAY));
  }

  /** Null when a booking may start then; the date must be one of those asked for. */
  whyNot(start: WallClock, durationHours: number): UnavailableReason | null {
    const verdict = this.judge(localOf(start), durationHours);
    return verdict instanceof Slot ? null : verdict;
  }

  days(durationHours: number): readonly OfferedDay[] {
    const days: OfferedDay[] = [];
    for (let day = dayOf(this.dates.from); day <= dayOf(this.dates.to); day++) {
      days.push(this.offeredOn(day, durationHours));
    }
    return days;
  }

  /** False when some of the slot is outside the working hours; of slots that start on the dates asked for. */
  isWithinHours({ startsAt, endsAt }: Slot): boolean {
    return this.firstNotWorked(startsAt.getTime(), endsAt.getTime()) === null;
  }

  private offeredOn(day: number, durationHours: number): OfferedDay {
    const slots: OfferedSlot[] = [];
    let nearest = 0;
    for (let local = day * DAY; local < (day + 1) * DAY; local += this.schedule.rules.gridMinutes * MINUTE) {
      const verdict = this.judge(local, durationHours);
      if (verdict instanceof Slot) slots.push({ startTime: timeOf(local), slot: verdict });
      else nearest = Math.max(nearest, UNAVAILABLE_REASONS.indexOf(verdict));
    }
    const reason = slots.length > 0 ? null : (UNAVAILABLE_REASONS[nearest] ?? null);
    return { date: dateOf(day), reason, slots };
  }

  /** The one judgement, in the order of `UNAVAILABLE_REASONS`: the slot, or why there is none. */
  private judge(local: number, hours: number): Slot | UnavailableReason {
    const { rules } = this.schedule;
    const start = this.timeline.instantOf(local);
    const now = this.now.getTime();
    if (start === null ? local <= this.nowLocal : start <= now) return 'past';
    if (hours < rules.minHours) return 'too_short';
    if (hours > rules.maxHours) return 'too_long';
    if (start === null) return 'dst_gap';
    if ((local / MINUTE) % rules.gridMinutes !== 0) return 'off_grid';
    const end = start + hours * HOUR;
    const notWorked = this.firstNotWorked(start, end);
    if (notWorked !== null) return this.isDayOff(notWorked) ? 'time_off' : 'outside_hours';
    if (start - now < rules.minNoticeHours * HOUR) return 'notice';
    if (Math.floor(local / DAY) - Math.floor(this.nowLocal / DAY) > rules.horizonDays) return 'horizon';
    return this.clash(start, end) ?? Slot.between(new Date(start), new Date(end));
  }

  private firstNotWorked(start: number, end: number): number | null {
    const span = this.working[partition(this.working, ({ from }) => from <= start) - 1];
    if (!span || span.to <= start) return start;
    return span.to < end ? span.to : null;
  }

  private isDayOff(instant: number): boolean {
    return this.daysOff.has(Math.floor(this.timeline.localAt(instant) / DAY));
  }

  private clash(start: number, end: number): 'booked' | 'buffer' | null {
    const blockedUntil = end + this.schedule.rules.bufferMinutes * MINUTE;
    const first = partition(this.occupied, ({ blocked }) => blocked.endsAt.getTime() <= start);
    const behind = partition(this.occupied, ({ slot }) => slot.startsAt.getTime() < blockedUntil);
    const touched = this.occupied.slice(first, behind);
    if (touched.length === 0) return null;
    const isIn = ({ slot }: Occupied): boolean =>
      slot.startsAt.getTime() < end && slot.endsAt.getTime() > start;
    return touched.some(isIn) ? 'booked' : 'buffer';
  }
}

/** How many of the first of `sorted` meet the condition, which none behind them meets. */
function partition<T>(sorted: readonly T[], isMet: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isMet(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function localOf({ date, time }: WallClock): number {
  return dayOf(date) * DAY + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
}

function timeOf(local: number): string {
  return new Date(local).toISOString().slice(11, 16);
}
