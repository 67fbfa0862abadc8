/** Limits that operators set. */
export class BookingLimits {
  constructor(readonly maxPending: number) {}
}
