import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { SubscriptionRepository } from '../application/subscription.repository';
import type { NewSubscription } from '../domain/subscription';
import { trialUsed } from '../domain/subscriptions.errors';
import { subscriptionTable, toRow } from './subscription.table';

const ONE_TRIAL = 'subscriptions_one_trial';

@Injectable()
export class TypeormSubscriptionRepository extends SubscriptionRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add(subscription: NewSubscription): Promise<number> {
    try {
      const { identifiers } = await this.unitOfWork.manager.insert(subscriptionTable, toRow(subscription));
      return (identifiers[0] as { id: number }).id;
    } catch (error) {
      throw constraintOf(error) === ONE_TRIAL ? trialUsed(subscription.product) : error;
    }
  }
}
