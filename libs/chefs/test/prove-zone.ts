import { dateOf, DAY, dayOf, HOUR, MINUTE } from '@coocook/kernel';
import { Availability } from '../src/domain/availability';
import type { TimeRange } from '../src/domain/working-hours';
import { aSchedule, everyDay } from './builders';

const QUARTER = 15 * MINUTE;
const HOURS: readonly TimeRange[] = [
  { start: '00:00', end: '24:00' },
  { start: '21:30', end: '04:30' },
  { start: '01:15', end: '02:45' },
];
const DURATIONS = [1, 5];
/** A zone that never changes its clocks is looked at here. */
const PLAIN_DATE = '2027-06-01';

export interface Proof {
  readonly zone: string;
  /** Changes of clocks that were looked at. */
  readonly changes: number;
  /** Starts that were compared. */
  readonly starts: number;
  /** What was offered and should not have been, or the other way round. */
  readonly faults: readonly string[];
}

/**
 * Compares what is offered around every change of a zone's clocks with what the wall clock itself shows, quarter by
 * quarter. It asks Intl alone, which our own code does not.
 */
export function proveZone(zone: string, fromYear: number, toYear: number): Proof {
  const wallClock = wallClockOf(zone);
  const changes = changesOf(wallClock, Date.UTC(fromYear, 0, 1), Date.UTC(toYear + 1, 0, 1));
  const dates = changes.map((change) => dateOf(Math.floor(wallClock(change) / DAY)));
  const days = [...new Set(dates.length > 0 ? dates : [PLAIN_DATE])].flatMap((date) =>
    [-1, 0, 1].map((step) => dateOf(dayOf(date) + step)),
  );
  const faults: string[] = [];
  let starts = 0;
  for (const date of new Set(days)) {
    const clock = new PaperClock(wallClock, dayOf(date));
    for (const hours of HOURS) {
      for (const duration of DURATIONS) {
        const found = compare(zone, date, hours, duration, clock);
        starts += DAY / QUARTER;
        faults.push(...found);
      }
    }
  }
  return { zone, changes: changes.length, starts, faults };
}

type WallClockOf = (instant: number) => number;

/** What clocks show, as milliseconds since 1970-01-01T00:00 on the wall. */
function wallClockOf(timeZone: string): WallClockOf {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...parts });
  return (instant) => {
    const [date = '', time = ''] = format.format(instant).split(', ');
    return Date.parse(`${date.split('/').reverse().join('-')}T${time}Z`);
  };
}

/** Instants at which the offset is another than a quarter before. */
function changesOf(wallClock: WallClockOf, from: number, to: number): readonly number[] {
  const offset = (instant: number): number => wallClock(instant) - instant;
  const changes: number[] = [];
  for (let at = from; at < to; at += 6 * HOUR) {
    if (offset(at) === offset(at + 6 * HOUR)) continue;
    let change = at + QUARTER;
    while (offset(change) === offset(at)) change += QUARTER;
    changes.push(change);
  }
  return changes;
}

/** Some days of a wall clock, written down quarter by quarter. */
class PaperClock {
  private readonly instants = new Map<number, number[]>();
  private readonly shown: readonly (readonly [instant: number, local: number])[];

  constructor(wallClock: WallClockOf, day: number) {
    const from = day * DAY - 3 * DAY;
    this.shown = Array.from({ length: (7 * DAY) / QUARTER }, (_, index) => {
      const instant = from + index * QUARTER;
      return [instant, wallClock(instant)] as const;
    });
    for (const [instant, local] of this.shown) {
      this.instants.set(local, [...(this.instants.get(local) ?? []), instant]);
    }
  }

  earliest(local: number): number | undefined {
    return this.instants.get(local)?.[0];
  }

  /** A skipped edge moves forward by what is skipped; of two instants `which` is taken. */
  edge(local: number, which: 0 | -1): number {
    const instant = this.instants.get(local)?.at(which);
    if (instant !== undefined) return instant;
    const behind = this.shown.findIndex(([, shown]) => shown > local);
    const [last = 0, lastLocal = 0] = this.shown[behind - 1] ?? [];
    return last + (local - lastLocal);
  }
}

function compare(
  zone: string,
  date: string,
  hours: TimeRange,
  duration: number,
  clock: PaperClock,
): string[] {
  const day = dayOf(date);
  const schedule = aSchedule({ timeZone: zone, weekly: everyDay(hours) }, { gridMinutes: 15 });
  const now = new Date((day - 30) * DAY);
  const availability = new Availability(schedule, { from: date, to: date }, [], now);
  const offered = new Map(
    availability.days(duration)[0]?.slots.map(({ startTime, slot }) => [startTime, slot]),
  );
  const isWorked = workedQuarters(day, hours, clock);
  const faults: string[] = [];
  for (let local = day * DAY; local < (day + 1) * DAY; local += QUARTER) {
    const time = new Date(local).toISOString().slice(11, 16);
    const startsAt = clock.earliest(local);
    const quarters = Array.from({ length: (duration * HOUR) / QUARTER }, (_, index) => index * QUARTER);
    const isFree = startsAt !== undefined && quarters.every((quarter) => isWorked.has(startsAt + quarter));
    const slot = offered.get(time);
    const reason = availability.whyNot({ date, time }, duration);
    const told = `${zone} ${date} ${time} for ${duration} h in ${hours.start}–${hours.end}`;
    if (isFree !== (slot !== undefined)) faults.push(`${told}: offered ${String(!isFree)}`);
    if (isFree !== (reason === null)) faults.push(`${told}: refused for ${String(reason)}`);
    if ((startsAt === undefined) !== (reason === 'dst_gap')) faults.push(`${told}: gap ${String(reason)}`);
    if (!slot) continue;
    if (slot.startsAt.getTime() !== startsAt) faults.push(`${told}: starts ${slot.startsAt.toISOString()}`);
    if (slot.endsAt.getTime() - slot.startsAt.getTime() !== duration * HOUR)
      faults.push(`${told}: lasts otherwise`);
  }
  return faults;
}

/** Instants, in quarters, at which the chef works in ranges that start the day before, that day or the day after. */
function workedQuarters(day: number, { start, end }: TimeRange, clock: PaperClock): ReadonlySet<number> {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = minutes(end) > minutes(start) ? 0 : DAY;
  const worked = new Set<number>();
  for (const one of [day - 1, day, day + 1]) {
    const from = clock.edge(one * DAY + minutes(start) * MINUTE, 0);
    const to = clock.edge(one * DAY + length + minutes(end) * MINUTE, -1);
    for (let instant = from; instant < to; instant += QUARTER) worked.add(instant);
  }
  return worked;
}
