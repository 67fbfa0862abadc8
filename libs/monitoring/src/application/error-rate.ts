import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';

const SLOT_MS = 5_000;
/** 60 slots of 5 s: the window of 5 minutes that the contract names (section 5). */
const SLOTS = 60;

interface Slot {
  /** Which 5 s since 1970 these counts belong to. */
  readonly number: number;
  answers: number;
  errors: number;
}

/** The share of 5xx answers over the last 5 minutes, to 5 s, in memory that does not grow with traffic. */
@Injectable()
export class ErrorRate {
  private readonly ring: Slot[] = Array.from({ length: SLOTS }, () => ({
    number: -Infinity,
    answers: 0,
    errors: 0,
  }));

  constructor(private readonly clock: Clock) {}

  record(isError: boolean): void {
    const slot = this.currentSlot();
    slot.answers += 1;
    if (isError) slot.errors += 1;
  }

  /** From 0 to 1; 0 when nothing was answered. */
  share(): number {
    const newest = this.slotNumber();
    const recent = this.ring.filter(({ number }) => number > newest - SLOTS && number <= newest);
    const answers = recent.reduce((sum, slot) => sum + slot.answers, 0);
    const errors = recent.reduce((sum, slot) => sum + slot.errors, 0);
    return answers === 0 ? 0 : errors / answers;
  }

  private currentSlot(): Slot {
    const number = this.slotNumber();
    const index = number % SLOTS;
    const slot = this.ring[index];
    if (slot?.number === number) return slot;
    return (this.ring[index] = { number, answers: 0, errors: 0 });
  }

  private slotNumber(): number {
    return Math.floor(this.clock.now().getTime() / SLOT_MS);
  }
}
