import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { ChefCalendar } from './chef-calendar';
import { DueBookings } from './due-bookings';

const BATCH = 100;
/** For the chef to say that nobody was there. */
const HOURS_TO_OBJECT = 24;
const HOUR = 3_600_000;

/**
 * Writes down what time has decided: requests expire at their deadline, confirmed bookings are completed a day after
 * they ended. One chef after the other, each under the lock of their calendar.
 */
@Injectable()
export class CloseDueBookings {
  constructor(
    private readonly due: DueBookings,
    private readonly calendar: ChefCalendar,
    private readonly clock: Clock,
  ) {}

  /** Nobody waits for it: readers and writers look at the deadline themselves. */
  async expireRequests(signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    await this.eachChef(
      (after) => this.due.chefsWithOverdue(now, after, BATCH),
      // The calendar itself expires what is overdue before it lets anybody in.
      (chefId) => this.calendar.exclusively(chefId, async () => undefined),
      signal,
    );
  }

  async completeEnded(signal?: AbortSignal): Promise<void> {
    const endedBy = new Date(this.clock.now().getTime() - HOURS_TO_OBJECT * HOUR);
    await this.eachChef(
      (after) => this.due.chefsWithEnded(endedBy, after, BATCH),
      (chefId) => this.calendar.exclusively(chefId, (now) => this.due.completeEnded(chefId, endedBy, now)),
      signal,
    );
  }

  /** Throws when `signal` says so, between two chefs. */
  private async eachChef(
    batchBehind: (after: number) => Promise<readonly number[]>,
    work: (chefId: number) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let after = 0; ;) {
      const chefIds = await batchBehind(after);
      for (const chefId of chefIds) {
        signal?.throwIfAborted();
        await work(chefId);
        after = chefId;
      }
      if (chefIds.length < BATCH) return;
    }
  }
}
