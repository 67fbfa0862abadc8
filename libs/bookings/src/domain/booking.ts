import { isSameZone, Money, toInstant } from '@coocook/kernel';
import type { BookingEvent } from './booking-event';
import type {
  BookingDraft,
  BookingMove,
  BookingOrder,
  BookingState,
  ChefTerms,
  Diner,
} from './booking-state';
import { answerDeadline, slotInTheFuture } from './booking-time';
import { transition, type Actor, type BookingStatus, type Party } from './booking-status';
import {
  alreadyStarted,
  cannotBecome,
  cannotBeMoved,
  cannotShorten,
  invalidPrice,
  notStartedYet,
  ownProfile,
  priceChanged,
  sameTime,
  timeZoneChanged,
} from './bookings.errors';
import { quoteRefund, refundIfDeclined, type RefundQuote } from './refund';

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

  /** Throws when the price, the zone or the person is not possible, whatever the chef's calendar says. */
  static checkOrder(order: BookingOrder, chef: ChefTerms, diner: Diner): void {
    expectedPrice(order, chef);
    checkZone(order, chef.timeZone);
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
      hourlyRate: chef.hourlyRate,
      totalPrice,
      agreedPrice: chef.instantBook ? totalPrice : null,
      cancellationPolicy: chef.cancellationPolicy,
      refund: null,
      refundIfDeclined: null,
      specialRequests: order.specialRequests,
      answerBy: answerDeadline(slot, chef.answerHours, now),
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
  }

  /** As everybody sees it: an overdue request expired at its deadline, whether or not that has been written down. */
  seenAt(now: Date): BookingState {
    const { status, answerBy, refundIfDeclined: refund } = this.state;
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
    const refund = to === 'declined' ? this.state.refundIfDeclined : null;
    const agreedPrice = to === 'confirmed' ? this.state.totalPrice : this.state.agreedPrice;
    return this.changed({ status: to, refund, agreedPrice }, 'chef', null, now);
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
    const { status, slot } = this.seenAt(now);
    if (status !== 'pending' && !transition(status, 'pending', 'diner')) throw cannotBeMoved(status);
    if (slot.hasStarted(now)) throw alreadyStarted('rescheduled');
    // Otherwise who can no longer cancel for free would first make it short, and so cheap.
    const isFree = quoteRefund(this.state, 'diner', now).refund.share === 1;
    const { agreedPrice, hourlyRate } = this.state;
    if (agreedPrice?.isMoreThan(hourlyRate.times(durationHours)) && !isFree) throw cannotShorten();
  }

  /** Throws when its diner may not move it, or not there, whatever the chef's calendar says. */
  checkMove(to: BookingMove, zone: string, now: Date): void {
    const { start, durationHours = this.state.durationHours } = to;
    this.checkMovable(durationHours, now);
    checkZone(to, zone);
    if (this.isAt(toInstant(start, zone), durationHours)) throw sameTime();
  }

  /** Its diner moves it. Rate and policy stay; buffer, zone and time to answer are those of the chef now. */
  rescheduled(to: BookingMove, chef: ChefTerms, now: Date): Booking {
    this.checkMove(to, chef.timeZone, now);
    const { state } = this;
    const { start, durationHours = state.durationHours } = to;
    const slot = slotInTheFuture(start, chef.timeZone, durationHours, now);
    const totalPrice = state.hourlyRate.times(durationHours);
    const moved = {
      start,
      timeZone: chef.timeZone,
      durationHours,
      slot,
      blocked: slot.extendedBy(chef.bufferMinutes),
      earliestStart: slot.startsAt < state.earliestStart ? slot.startsAt : state.earliestStart,
      totalPrice,
      // A lower price is at stake from now on; hours asked for on top only once the chef agrees to them.
      agreedPrice:
        chef.instantBook || state.agreedPrice?.isMoreThan(totalPrice) ? totalPrice : state.agreedPrice,
      refundIfDeclined: refundIfDeclined(state, totalPrice, now),
      answerBy: answerDeadline(slot, chef.answerHours, now),
      status: chef.instantBook ? ('confirmed' as const) : ('pending' as const),
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

/** A chef may have moved to another zone since their times were looked at: that wall clock is hours away now. */
function checkZone({ expectedTimeZone }: Pick<BookingOrder, 'expectedTimeZone'>, zone: string): void {
  if (expectedTimeZone !== undefined && !isSameZone(expectedTimeZone, zone)) throw timeZoneChanged(zone);
}

/** Null when the diner expects none. Throws for more decimals than the chef's currency has. */
function expectedPrice({ expectedTotalPrice: text }: BookingOrder, { hourlyRate }: ChefTerms): Money | null {
  if (text === undefined) return null;
  const money = Money.parse(text, hourlyRate.currency);
  if (!money) throw invalidPrice();
  return money;
}
