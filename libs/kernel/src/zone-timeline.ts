import { Temporal } from 'temporal-polyfill';
import { DAY } from './days';

/** A stretch without a change of clocks: `offset` holds from the instant `from` on, until the next one's. */
interface Stretch {
  readonly from: number;
  readonly offset: number;
}

/** What becomes of a local time that exists twice. One that never happens moves forward by what the clocks skip. */
export type Fold = 'fold-earlier' | 'fold-later';

/** A zone's offset is less than a day, and so is what the clocks skip; but for an island that crosses the date line. */
const MARGIN = 2 * DAY;

/**
 * A zone's offsets over some days, asked of Temporal once, so that converting is adding: for hot paths. Instants and
 * local times are both milliseconds; a local time counts from 1970-01-01T00:00 on the wall clock.
 */
export class ZoneTimeline {
  private constructor(private readonly stretches: readonly Stretch[]) {}

  /** Good for local times from `fromDay` to `toDay` (see `dayOf`), and a day around. */
  static over(zone: string, fromDay: number, toDay: number): ZoneTimeline {
    const until = toDay * DAY + DAY + MARGIN;
    let at = Temporal.Instant.fromEpochMilliseconds(fromDay * DAY - MARGIN).toZonedDateTimeISO(zone);
    const stretches = [{ from: -Infinity, offset: offsetAt(at) }];
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (!next || next.epochMilliseconds > until) return new ZoneTimeline(stretches);
      stretches.push({ from: next.epochMilliseconds, offset: offsetAt(next) });
      at = next;
    }
  }

  /** The instants at which the clocks change. */
  get transitions(): readonly number[] {
    return this.stretches.slice(1).map(({ from }) => from);
  }

  localAt(instant: number): number {
    return instant + this.lastOffset(({ from }) => from <= instant);
  }

  /** When the clocks show `local`, the earlier of two; null when they never do. */
  instantOf(local: number): number | null {
    for (let index = 0; index < this.stretches.length; index++) {
      const instant = this.instantIn(index, local);
      if (instant !== null) return instant;
    }
    return null;
  }

  /** The same for the edge of a span, which always has an instant. */
  edge(local: number, fold: Fold): number {
    const instant = fold === 'fold-earlier' ? this.instantOf(local) : this.lastInstantOf(local);
    return instant ?? local - this.lastOffset(({ from, offset }) => from + offset <= local);
  }

  private lastInstantOf(local: number): number | null {
    for (let index = this.stretches.length - 1; index >= 0; index--) {
      const instant = this.instantIn(index, local);
      if (instant !== null) return instant;
    }
    return null;
  }

  /** Null when the clocks do not show `local` in that stretch. */
  private instantIn(index: number, local: number): number | null {
    const stretch = this.stretches[index];
    if (!stretch) return null;
    const instant = local - stretch.offset;
    const end = this.stretches[index + 1]?.from ?? Infinity;
    return stretch.from <= instant && instant < end ? instant : null;
  }

  private lastOffset(isMet: (stretch: Stretch) => boolean): number {
    return this.stretches.findLast(isMet)?.offset ?? 0;
  }
}

function offsetAt(zoned: Temporal.ZonedDateTime): number {
  return zoned.offsetNanoseconds / 1_000_000;
}
