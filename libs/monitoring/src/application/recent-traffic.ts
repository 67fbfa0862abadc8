import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { DURATION_BOUNDS, durationQuantile } from './traffic';

/** Seconds of one interval. */
export const INTERVAL_SECONDS = 5;
const INTERVAL_MS = INTERVAL_SECONDS * 1000;
/** 60 intervals: the window of 5 minutes that the contract names (section 5). */
const INTERVALS = 60;
/** Those that are over, and the one that is running. */
const KEPT = INTERVALS + 1;

/** What the process looked like at the end of an interval. */
export interface Gauges {
  readonly poolUsed: number;
  readonly poolIdle: number;
  /** Requests that waited for a connection. */
  readonly poolWaiting: number;
  /** The longest that the event loop kept a timer waiting in the interval. */
  readonly eventLoopLagSeconds: number;
}

/** One interval that is over. */
export interface TrafficSample extends Gauges {
  /** When it began. */
  readonly at: Date;
  /** Answers. */
  readonly requests: number;
  /** Those with a 5xx status. */
  readonly errors: number;
  /** Of its answers, estimated from a histogram; null without any. */
  readonly p50Seconds: number | null;
  readonly p95Seconds: number | null;
}

interface Slot {
  /** Which 5 s since 1970 these counts belong to. */
  readonly number: number;
  requests: number;
  errors: number;
  /** Answers by the first of `DURATION_BOUNDS` that they did not exceed; the last are those beyond all. */
  readonly counts: number[];
  /** Null until the interval is over. */
  gauges: Gauges | null;
}

/** The answers of the last 5 minutes in intervals of 5 s, in memory that does not grow with traffic. */
@Injectable()
export class RecentTraffic {
  private readonly ring: Slot[] = Array.from({ length: KEPT }, () => emptySlot(-Infinity));
  /** The first interval that has no gauges yet. */
  private next: number;

  constructor(private readonly clock: Clock) {
    this.next = this.running();
  }

  record(seconds: number, isError: boolean): void {
    const slot = this.slot(this.running());
    slot.requests += 1;
    if (isError) slot.errors += 1;
    const bound = DURATION_BOUNDS.findIndex((le) => seconds <= le);
    const index = bound === -1 ? DURATION_BOUNDS.length : bound;
    slot.counts[index] = (slot.counts[index] ?? 0) + 1;
  }

  /** The share of 5xx answers over the last 5 minutes, from 0 to 1; 0 when nothing was answered. */
  errorRate(): number {
    const newest = this.running();
    const recent = this.ring.filter(({ number }) => number > newest - INTERVALS && number <= newest);
    const requests = recent.reduce((sum, slot) => sum + slot.requests, 0);
    const errors = recent.reduce((sum, slot) => sum + slot.errors, 0);
    return requests === 0 ? 0 : errors / requests;
  }

  /** Gives the intervals that have ended since the last call their gauges: several, if the process was held up. */
  endIntervals(gauges: Gauges): void {
    const running = this.running();
    for (let number = Math.max(this.next, running - INTERVALS); number < running; number++) {
      this.slot(number).gauges = gauges;
    }
    this.next = running;
  }

  /** At most 60 intervals that are over, oldest first. */
  samples(): readonly TrafficSample[] {
    const running = this.running();
    return this.ring
      .filter(({ number }) => number >= running - INTERVALS && number < running)
      .sort((one, other) => one.number - other.number)
      .flatMap((slot) => (slot.gauges ? [sampleOf(slot, slot.gauges)] : []));
  }

  /** From 1 to 5,000. */
  millisecondsToNextInterval(): number {
    return INTERVAL_MS - (this.clock.now().getTime() % INTERVAL_MS);
  }

  private slot(number: number): Slot {
    const index = number % KEPT;
    const slot = this.ring[index];
    if (slot?.number === number) return slot;
    return (this.ring[index] = emptySlot(number));
  }

  private running(): number {
    return Math.floor(this.clock.now().getTime() / INTERVAL_MS);
  }
}

function emptySlot(number: number): Slot {
  const counts = Array.from({ length: DURATION_BOUNDS.length + 1 }, () => 0);
  return { number, requests: 0, errors: 0, counts, gauges: null };
}

function sampleOf({ number, requests, errors, counts }: Slot, gauges: Gauges): TrafficSample {
  let below = 0;
  const buckets = [...DURATION_BOUNDS, Infinity].map((le, index) => {
    below += counts[index] ?? 0;
    return { le, count: below };
  });
  const durations = { requests, buckets };
  return {
    at: new Date(number * INTERVAL_MS),
    requests,
    errors,
    p50Seconds: durationQuantile(durations, 0.5),
    p95Seconds: durationQuantile(durations, 0.95),
    ...gauges,
  };
}
