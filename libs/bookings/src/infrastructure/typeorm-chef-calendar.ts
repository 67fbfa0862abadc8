import { Clock, DomainError, Outcomes } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { ChefCalendar } from '../application/chef-calendar';
import { EVENT_COLUMNS, EXPIRE, EXPIRY_EVENT, isOverdue } from './booking.sql';

/** Writers of one chef that may wait in this process; at some 10 ms each, the last waits about 2 s. */
const MAX_WAITING = 200;

/**
 * Alone over all processes through an advisory lock, the first statement of the transaction; alone within this one
 * through a queue, so that fifty who want the same chef hold one connection and not the whole pool.
 */
@Injectable()
export class TypeormChefCalendar extends ChefCalendar {
  private readonly queues = new Map<number, LimitFunction>();

  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
    private readonly outcomes: Outcomes,
  ) {
    super();
  }

  async exclusively<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T> {
    const queue = this.queues.get(chefId) ?? pLimit(1);
    if (queue.pendingCount >= MAX_WAITING) {
      throw new DomainError(
        'BOOKINGS_BUSY',
        'unavailable',
        'Many people are booking this chef right now; try again',
      );
    }
    this.queues.set(chefId, queue);
    try {
      return await queue(() => this.unitOfWork.run(() => this.underLock(chefId, work)));
    } finally {
      if (queue.activeCount === 0 && queue.pendingCount === 0) this.queues.delete(chefId);
    }
  }

  private async underLock<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T> {
    const { manager } = this.unitOfWork;
    await manager.query('SELECT bookings.lock_chef($1)', [chefId]);
    const now = this.clock.now();
    // The constraint cannot see the clock: what is overdue must stop occupying the chef before anyone looks.
    const expired = await manager.query<unknown[]>(
      `WITH expired AS (
         UPDATE bookings.bookings SET ${EXPIRE}, version = version + 1
         WHERE chef_id = $1 AND ${isOverdue('$2')} RETURNING *)
       INSERT INTO bookings.events (${EVENT_COLUMNS}) SELECT ${EXPIRY_EVENT} FROM expired
       RETURNING booking_id`,
      [chefId, now],
    );
    this.outcomes.count('bookings', 'expired', expired.length);
    return work(now);
  }
}
