import { Money, Slot, toInstant, toWallClock, type WallClock } from '@coocook/kernel';
import { transition, type BookingStatus } from './booking-status';
import {
  bookingInThePast,
  cannotBecome,
  chefUnavailable,
  invalidPrice,
  notStartedYet,
  ownProfile,
  priceChanged,
} from './bookings.errors';

/** Whole hours of elapsed time. */
export const MIN_HOURS = 1;
export const MAX_HOURS = 12;
/** Characters. */
export const MAX_SPECIAL_REQUESTS = 1000;
/** No chef's calendar opens further ahead (contract, section 2: `horizon_days`). */
const MAX_DAYS_AHEAD = 730;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is frozen into a booking of its chef: later changes of the profile change nothing in it. */
export interface ChefTerms {
  readonly id: number;
  readonly userId: number;
  readonly name: string;
  readonly cuisine: string;
  readonly timeZone: string;
  readonly hourlyRate: Money;
  readonly bufferMinutes: number;
  readonly answerHours: number;
  /** Bookings are confirmed at once and wait for no answer. */
  readonly instantBook: boolean;
}

export interface Diner {
  readonly id: number;
  readonly name: string;
}

/** What a diner orders. */
export interface BookingOrder {
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
  readonly durationHours: number;
  readonly specialRequests: string;
  /** Decimal text in major units: what the diner was shown, when they want to be asked again otherwise. */
  readonly expectedTotalPrice?: string;
}

/** Everything a booking is. Reads answer it too, with the status as everybody sees it at that moment. */
export interface BookingState {
  readonly id: number;
  readonly chefId: number;
  readonly chefName: string;
  readonly chefCuisine: string;
  readonly dinerId: number;
  readonly dinerName: string;
  readonly start: WallClock;
  readonly timeZone: string;
  readonly durationHours: number;
  readonly slot: Slot;
  /** The slot and the chef's buffer behind it: what no other booking may touch. */
  readonly blocked: Slot;
  readonly status: BookingStatus;
  readonly hourlyRate: Money;
  readonly totalPrice: Money;
  readonly specialRequests: string;
  /** When an unanswered request expires. */
  readonly answerBy: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A request that the database has not numbered yet. */
export type BookingDraft = Omit<BookingState, 'id'>;

/** Somebody books a chef for a slot. Immutable: a change answers a new booking. */
export class Booking {
  private constructor(readonly state: BookingState) {}

  static restore(state: BookingState): Booking {
    return new Booking(state);
  }

  /** A new request. Throws when the time, the price or the person is not possible. */
  static request(order: BookingOrder, chef: ChefTerms, diner: Diner, now: Date): BookingDraft {
    const { start, durationHours } = order;
    if (chef.userId === diner.id) throw ownProfile();
    const slot = slotInTheFuture(start, chef.timeZone, durationHours, now);
    const totalPrice = chef.hourlyRate.times(durationHours);
    checkExpectedPrice(order.expectedTotalPrice, totalPrice);
    return {
      chefId: chef.id,
      chefName: chef.name,
      chefCuisine: chef.cuisine,
      dinerId: diner.id,
      dinerName: diner.name,
      start,
      timeZone: chef.timeZone,
      durationHours,
      slot,
      blocked: slot.extendedBy(chef.bufferMinutes),
      status: chef.instantBook ? 'confirmed' : 'pending',
      hourlyRate: chef.hourlyRate,
      totalPrice,
      specialRequests: order.specialRequests,
      answerBy: new Date(Math.min(now.getTime() + chef.answerHours * HOUR, slot.startsAt.getTime())),
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
  }

  /** As everybody sees it: an overdue request is expired, whether or not that has been written down. */
  seenAt(now: Date): BookingState {
    const { status, answerBy } = this.state;
    return status === 'pending' && answerBy <= now ? { ...this.state, status: 'expired' } : this.state;
  }

  /** The chef answers, cancels or closes the booking. */
  answered(to: BookingStatus, now: Date): Booking {
    const from = this.seenAt(now).status;
    const allowed = transition(from, to, 'chef');
    if (!allowed) throw cannotBecome(from, to);
    if (allowed.onceStarted && !this.state.slot.hasStarted(now)) throw notStartedYet(from, to);
    return new Booking({ ...this.state, status: to, updatedAt: now });
  }
}

function slotInTheFuture(start: WallClock, timeZone: string, durationHours: number, now: Date): Slot {
  const startsAt = toInstant(start, timeZone);
  if (!startsAt) throw isPast(start, timeZone, now) ? bookingInThePast() : chefUnavailable('dst_gap');
  if (startsAt <= now) throw bookingInThePast();
  if (startsAt.getTime() - now.getTime() > MAX_DAYS_AHEAD * DAY) throw chefUnavailable('horizon');
  return Slot.ofHours(startsAt, durationHours);
}

/** Of a time that the clocks skip, which has no instant of its own. */
function isPast({ date, time }: WallClock, timeZone: string, now: Date): boolean {
  const today = toWallClock(now, timeZone);
  return `${date} ${time}` <= `${today.date} ${today.time}`;
}

function checkExpectedPrice(expected: string | undefined, price: Money): void {
  if (expected === undefined) return;
  const money = Money.parse(expected, price.currency);
  if (!money) throw invalidPrice();
  if (!money.equals(price)) throw priceChanged(price);
}
