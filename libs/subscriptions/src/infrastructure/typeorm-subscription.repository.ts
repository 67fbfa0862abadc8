import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { SubscriptionRepository, type SubscriptionEvent } from '../application/subscription.repository';
import { Subscription, type NewSubscription } from '../domain/subscription';
import { alreadySubscribed, trialUsed } from '../domain/subscriptions.errors';
import { subscriptionEventTable } from './subscription-event.table';
import { fromRow, subscriptionTable, toRow } from './subscription.table';

const ONE_TRIAL = 'subscriptions_one_trial';
const ONE_OPEN = 'subscriptions_one_open';

@Injectable()
export class TypeormSubscriptionRepository extends SubscriptionRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add(subscription: NewSubscription, event: SubscriptionEvent): Promise<Subscription> {
    const { manager } = this.unitOfWork;
    const { identifiers } = await this.refusing(
      subscription.product,
      manager.insert(subscriptionTable, toRow(subscription)),
    );
    const { id } = identifiers[0] as { readonly id: number };
    await this.record(id, event);
    return Subscription.restore({ ...subscription, id });
  }

  async save({ state }: Subscription, event: SubscriptionEvent): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.refusing(state.product, manager.update(subscriptionTable, { id: state.id }, toRow(state)));
    await this.record(state.id, event);
  }

  async lock(id: number): Promise<Subscription | null> {
    const row = await this.unitOfWork.manager.findOne(subscriptionTable, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return row && Subscription.restore(fromRow(row));
  }

  async lockOpen(userId: number, product: string, now: Date): Promise<Subscription | null> {
    // Locked first and looked at afterwards: only locked rows are read again after a wait at READ COMMITTED.
    const row = await this.unitOfWork.manager
      .createQueryBuilder(subscriptionTable, 's')
      .setLock('pessimistic_write')
      .where("s.user_id = :userId AND s.product = :product AND s.status <> 'expired'", { userId, product })
      .getOne();
    if (!row) return null;
    if (row.current_period_end > now) return Subscription.restore(fromRow(row));
    await this.expire('id = $2', [now, row.id]);
    return null;
  }

  expireOverdue(now: Date, limit: number): Promise<number> {
    return this.expire('true ORDER BY id LIMIT $2', [now, limit]);
  }

  /** One statement, so that none expires without its event; rows that somebody else holds are left to them. */
  private async expire(which: string, parameters: readonly [now: Date, number]): Promise<number> {
    const rows = await this.unitOfWork.manager.query<readonly unknown[]>(
      `WITH over AS (
         SELECT id FROM subscriptions.subscriptions
         WHERE status <> 'expired' AND current_period_end <= $1 AND ${which}
         FOR UPDATE SKIP LOCKED
       ), expired AS (
         UPDATE subscriptions.subscriptions s SET status = 'expired' FROM over WHERE s.id = over.id
         RETURNING s.id, s.current_period_end
       )
       INSERT INTO subscriptions.events (subscription_id, at, kind)
       SELECT id, current_period_end, 'expired' FROM expired
       RETURNING id`,
      [...parameters],
    );
    return rows.length;
  }

  private async record(subscriptionId: number, { kind, actorId, at }: SubscriptionEvent): Promise<void> {
    const event = { subscription_id: subscriptionId, at, kind, actor_id: actorId };
    await this.unitOfWork.manager.insert(subscriptionEventTable, event);
  }

  private async refusing<T>(product: string, write: Promise<T>): Promise<T> {
    try {
      return await write;
    } catch (error) {
      const constraint = constraintOf(error);
      if (constraint === ONE_TRIAL) throw trialUsed(product);
      throw constraint === ONE_OPEN ? alreadySubscribed(product) : error;
    }
  }
}
