import { Money, Slot, toInstant, toWallClock, type WallClock } from '@coocook/kernel';
import type { BookingEvent } from './booking-event';
import { transition, type Actor, type BookingStatus, type Party } from './booking-status';
import {
  alreadyStarted,
  bookingInThePast,
  cannotBecome,
  cannotBeMoved,
  cannotShorten,
  chefUnavailable,
  invalidPrice,
  notStartedYet,
  ownProfile,
  priceChanged,
  sameTime,
} from './bookings.errors';
import {
  everythingOf,
  quoteRefund,
  refundOfRefusedMove,
  type CancellationTerms,
  type Refund,
  type RefundQuote,
} from './refund';

/** Whole hours of elapsed time. */
export const MIN_HOURS = 1;
export const MAX_HOURS = 12;
/** Characters. */
export const MAX_SPECIAL_REQUESTS = 1000;

const HOUR = 3_600_000;

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
  readonly cancellationPolicy: CancellationTerms;
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

/** Where a diner moves a booking. */
export interface BookingMove {
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
  /** As long as it was when not given. */
  readonly durationHours?: number;
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
  /** The earliest start it ever had. */
  readonly earliestStart: Date;
  readonly status: BookingStatus;
  /** Whether it has been confirmed at any time. */
  readonly wasConfirmed: boolean;
  readonly hourlyRate: Money;
  readonly totalPrice: Money;
  readonly cancellationPolicy: CancellationTerms;
  /** What came back when it was cancelled or declined or expired; null for any other. */
  readonly refund: Refund | null;
  /** What comes back when the chef declines it or lets it expire. */
  readonly refusalRefund: Refund;
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
  private constructor(
    readonly state: BookingState,
    /** What has just happened to it and is not written down yet. */
    readonly event: BookingEvent | null,
  ) {}

  static restore(state: BookingState): Booking {
    return new Booking(state, null);
  }

  /** Throws when the price or the person is not possible, whatever the chef's calendar says. */
  static checkOrder(order: BookingOrder, chef: ChefTerms, diner: Diner): void {
    expectedPrice(order, chef);
    if (chef.userId === diner.id) throw ownProfile();
  }

  /** A new request. Throws when the time, the price or the person is not possible. */
  static request(order: BookingOrder, chef: ChefTerms, diner: Diner, now: Date): BookingDraft {
    Booking.checkOrder(order, chef, diner);
    const { start, durationHours } = order;
    const slot = slotInTheFuture(start, chef.timeZone, durationHours, now);
    const totalPrice = chef.hourlyRate.times(durationHours);
    if (expectedPrice(order, chef)?.equals(totalPrice) === false) throw priceChanged(totalPrice);
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
      earliestStart: slot.startsAt,
      status: chef.instantBook ? 'confirmed' : 'pending',
      wasConfirmed: chef.instantBook,
      hourlyRate: chef.hourlyRate,
      totalPrice,
      cancellationPolicy: chef.cancellationPolicy,
      refund: null,
      refusalRefund: everythingOf(totalPrice),
      specialRequests: order.specialRequests,
      answerBy: deadline(slot, chef, now),
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
  }

  /** As everybody sees it: an overdue request expired at its deadline, whether or not that has been written down. */
  seenAt(now: Date): BookingState {
    const { status, answerBy, refusalRefund: refund } = this.state;
    if (status !== 'pending' || answerBy > now) return this.state;
    return { ...this.state, status: 'expired', refund, updatedAt: answerBy };
  }

  /** Whether the deadline of the request passed after `then`, by `now`. */
  hasExpiredSince(then: Date, now: Date): boolean {
    return this.seenAt(then).status !== 'expired' && this.seenAt(now).status === 'expired';
  }

  /** The chef answers, cancels or closes the booking. */
  answered(to: BookingStatus, now: Date): Booking {
    if (to === 'cancelled') return this.cancelled('chef', null, now);
    this.check(to, 'chef', now);
    const wasConfirmed = this.state.wasConfirmed || to === 'confirmed';
    const refund = to === 'declined' ? this.state.refusalRefund : null;
    return this.changed({ status: to, wasConfirmed, refund }, 'chef', null, now);
  }

  /** One of the two calls it off; `reason` is for the other one to read. */
  cancelled(by: Party, reason: string | null, now: Date): Booking {
    const { refund } = this.cancellationQuote(by, now);
    return this.changed({ status: 'cancelled', refund }, by, reason, now);
  }

  /** What `cancelled` would give back. Throws when it can no longer be cancelled. */
  cancellationQuote(by: Party, now: Date): RefundQuote {
    this.check('cancelled', by, now);
    return quoteRefund(this.state, by, now);
  }

  /** Whether that is the time it has already. */
  isAt(startsAt: Date | null, durationHours: number): boolean {
    const { slot, durationHours: hours } = this.state;
    return startsAt?.getTime() === slot.startsAt.getTime() && durationHours === hours;
  }

  /** Throws when its diner may not move it, or not for so many hours, wherever to. */
  checkMovable(durationHours: number, now: Date): void {
    const { status, slot, durationHours: hours } = this.seenAt(now);
    if (status !== 'pending' && !transition(status, 'pending', 'diner')) throw cannotBeMoved(status);
    if (slot.hasStarted(now)) throw alreadyStarted('rescheduled');
    // Otherwise who can no longer cancel for free would first make it short, and so cheap.
    const isFree = quoteRefund(this.state, 'diner', now).refund.share === 1;
    if (durationHours < hours && !isFree) throw cannotShorten();
  }

  /** Throws when its diner may not move it, or not there, whatever the chef's calendar says. */
  checkMove({ start, durationHours = this.state.durationHours }: BookingMove, zone: string, now: Date): void {
    this.checkMovable(durationHours, now);
    if (this.isAt(toInstant(start, zone), durationHours)) throw sameTime();
  }

  /** Its diner moves it. Rate and policy stay; buffer, zone and time to answer are those of the chef now. */
  rescheduled(to: BookingMove, chef: ChefTerms, now: Date): Booking {
    this.checkMove(to, chef.timeZone, now);
    const { state } = this;
    const { start, durationHours = state.durationHours } = to;
    const slot = slotInTheFuture(start, chef.timeZone, durationHours, now);
    const totalPrice = state.hourlyRate.times(durationHours);
    const { refund: quoted } = quoteRefund(state, 'diner', now);
    const moved = {
      start,
      timeZone: chef.timeZone,
      durationHours,
      slot,
      blocked: slot.extendedBy(chef.bufferMinutes),
      earliestStart: slot.startsAt < state.earliestStart ? slot.startsAt : state.earliestStart,
      totalPrice,
      refusalRefund: refundOfRefusedMove(state, quoted, { totalPrice, durationHours }),
      answerBy: deadline(slot, chef, now),
      status: chef.instantBook ? ('confirmed' as const) : ('pending' as const),
      wasConfirmed: state.wasConfirmed || chef.instantBook,
    };
    return this.changed(moved, 'diner', null, now);
  }

  private check(to: BookingStatus, by: Actor, now: Date): void {
    const from = this.seenAt(now).status;
    const allowed = transition(from, to, by);
    if (!allowed) throw cannotBecome(from, to);
    const hasStarted = this.state.slot.hasStarted(now);
    if (allowed.when === 'started' && !hasStarted) throw notStartedYet(from, to);
    if (allowed.when === 'ahead' && hasStarted) throw alreadyStarted('cancelled');
  }

  private changed(changes: Partial<BookingState>, actor: Party, reason: string | null, now: Date): Booking {
    const state = { ...this.state, ...changes, updatedAt: now };
    const { status: to, slot } = state;
    const event = { at: now, actor, from: this.state.status, to, reason, startsAt: slot.startsAt };
    return new Booking(state, event);
  }
}

/** A request waits for its answer until then, and never beyond its start. */
function deadline(slot: Slot, { answerHours }: ChefTerms, now: Date): Date {
  return new Date(Math.min(now.getTime() + answerHours * HOUR, slot.startsAt.getTime()));
}

function slotInTheFuture(start: WallClock, timeZone: string, durationHours: number, now: Date): Slot {
  const startsAt = toInstant(start, timeZone);
  if (!startsAt) throw isPast(start, timeZone, now) ? bookingInThePast() : chefUnavailable('dst_gap');
  if (startsAt <= now) throw bookingInThePast();
  return Slot.ofHours(startsAt, durationHours);
}

/** Of a time that the clocks skip, which has no instant of its own. */
function isPast({ date, time }: WallClock, timeZone: string, now: Date): boolean {
  const today = toWallClock(now, timeZone);
  return `${date} ${time}` <= `${today.date} ${today.time}`;
}

/** Null when the diner expects none. Throws for more decimals than the chef's currency has. */
function expectedPrice({ expectedTotalPrice: text }: BookingOrder, { hourlyRate }: ChefTerms): Money | null {
  if (text === undefined) return null;
  const money = Money.parse(text, hourlyRate.currency);
  if (!money) throw invalidPrice();
  return money;
}
