import { Money, Slot, toWallClock, type DomainError } from '@coocook/kernel';
import type { BookingDraft, BookingOrder, ChefTerms } from '../src/domain/booking-state';
import type { CancellationTerms } from '../src/domain/refund';

export const NOW = new Date('2027-01-10T00:00:00Z');

export const MODERATE: CancellationTerms = {
  preset: 'moderate',
  tiers: [
    { hoursBefore: 120, share: 1 },
    { hoursBefore: 24, share: 0.5 },
  ],
};

export function aChef(changes: Partial<ChefTerms> = {}): ChefTerms {
  return {
    id: 1,
    userId: 2,
    name: 'Park Min-jun',
    cuisine: 'Korean',
    timeZone: 'Asia/Seoul',
    hourlyRate: Money.ofMinor(125n, 'KRW'),
    bufferMinutes: 0,
    answerHours: 24,
    cancellationPolicy: MODERATE,
    instantBook: false,
    ...changes,
  };
}

export function anOrder(changes: Partial<BookingOrder> = {}): BookingOrder {
  return { start: { date: '2027-03-01', time: '18:00' }, durationHours: 2, specialRequests: '', ...changes };
}

/** A request of two hours from `startsAt` on, as the database takes it. */
export function aDraft(startsAt: Date, changes: Partial<BookingDraft> = {}): BookingDraft {
  const chef = aChef();
  const slot = Slot.ofHours(startsAt, 2);
  return {
    chefId: chef.id,
    chefName: chef.name,
    chefCuisine: chef.cuisine,
    dinerId: 1,
    dinerName: 'Demo Diner',
    start: toWallClock(startsAt, chef.timeZone),
    timeZone: chef.timeZone,
    durationHours: 2,
    slot,
    blocked: slot,
    earliestStart: startsAt,
    status: 'pending',
    hourlyRate: chef.hourlyRate,
    totalPrice: chef.hourlyRate.times(2),
    agreedPrice: null,
    cancellationPolicy: chef.cancellationPolicy,
    refund: null,
    refundIfDeclined: null,
    specialRequests: '',
    answerBy: startsAt,
    createdAt: NOW,
    updatedAt: NOW,
    version: 1,
    ...changes,
  };
}

/** What some work is refused with. */
export function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('Nothing was refused');
}
