import { HOUR, MINUTE } from './days';

/** A half-open span of time: starts at `startsAt`, is over at `endsAt`. */
export class Slot {
  private constructor(
    readonly startsAt: Date,
    readonly endsAt: Date,
  ) {}

  static between(startsAt: Date, endsAt: Date): Slot {
    if (!(startsAt < endsAt)) throw new RangeError('A slot ends after it starts');
    return new Slot(startsAt, endsAt);
  }

  /** `hours` of elapsed time: a clock change inside the slot does not stretch it. */
  static ofHours(startsAt: Date, hours: number): Slot {
    return Slot.between(startsAt, new Date(startsAt.getTime() + hours * HOUR));
  }

  extendedBy(minutes: number): Slot {
    return Slot.between(this.startsAt, new Date(this.endsAt.getTime() + minutes * MINUTE));
  }

  hasStarted(now: Date): boolean {
    return this.startsAt <= now;
  }

  overlaps(other: Slot): boolean {
    return this.startsAt < other.endsAt && other.startsAt < this.endsAt;
  }
}
