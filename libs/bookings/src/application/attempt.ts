import type { BookingState } from '../domain/booking-state';

/** What a client is told of a write that was done; told again word for word when they send it again. */
export interface Answer {
  readonly body: string;
  readonly location: string | null;
}

/** By which a write is known again. */
export interface KeyClaim {
  readonly userId: number;
  /** What is written to, such as `cancel 8`: the same key may be used once for each. */
  readonly route: string;
  /** As the client chose it. */
  readonly key: string;
  /** Of the body: the same for the same fields and values. */
  readonly fingerprint: string;
}

/** One try of a client to write. */
export interface Attempt {
  /** Null when they gave no key, so that each try is a new write. */
  readonly claim: KeyClaim | null;
  /** When the booking last changed, as the client knows it; null when they do not say. */
  readonly expectedUpdatedAt: Date | null;
  readonly answerFor: (booking: BookingState) => Answer;
}
