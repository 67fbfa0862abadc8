import { Money } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { RevenueQueries, type PlanCount, type RevenueView } from '../application/revenue.queries';

@Injectable()
export class SqlRevenueQueries extends RevenueQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async revenueAt(now: Date): Promise<RevenueView> {
    const [subscriptions, amounts] = await Promise.all([
      this.unitOfWork.manager.query<PlanCount[]>(
        `SELECT product, plan, (count(*) FILTER (WHERE status = 'active'))::int AS active,
                (count(*) FILTER (WHERE status = 'canceled'))::int AS canceled
         FROM subscriptions.subscriptions WHERE status <> 'expired' AND current_period_end > $1
         GROUP BY product, plan ORDER BY product, plan`,
        [now],
      ),
      // Rounded once, half up, and not for each subscription.
      this.unitOfWork.manager.query<{ minor: string; currency: string }[]>(
        `SELECT currency, round(sum(CASE plan WHEN 'monthly' THEN 12 * monthly_price_minor
                                              ELSE annual_price_minor END) / 12)::text AS minor
         FROM subscriptions.subscriptions s JOIN subscriptions.products p ON p.slug = s.product
         WHERE status = 'active' AND plan <> 'trial' AND current_period_end > $1
         GROUP BY currency ORDER BY currency`,
        [now],
      ),
    ]);
    return {
      subscriptions,
      monthlyRecurring: amounts.map(({ minor, currency }) => Money.ofMinor(BigInt(minor), currency)),
    };
  }
}
