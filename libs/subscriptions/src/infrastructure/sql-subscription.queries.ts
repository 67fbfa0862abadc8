import { Money } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import {
  SubscriptionQueries,
  type ProductView,
  type SubscriptionView,
} from '../application/subscription.queries';
import { statusAt } from '../domain/subscription';

interface ProductRow extends Omit<ProductView, 'monthlyPrice' | 'annualPrice'> {
  /** `bigint`, which node-postgres gives as text. */
  readonly monthly: string;
  readonly annual: string;
  readonly currency: string;
}

@Injectable()
export class SqlSubscriptionQueries extends SubscriptionQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async products(): Promise<readonly ProductView[]> {
    const rows = await this.unitOfWork.manager.query<ProductRow[]>(
      `SELECT id, slug, name, description, icon, monthly_price_minor AS monthly, annual_price_minor AS annual,
              currency, active
       FROM subscriptions.products ORDER BY id`,
    );
    return rows.map(({ monthly, annual, currency, ...product }) => ({
      ...product,
      monthlyPrice: Money.ofMinor(BigInt(monthly), currency),
      annualPrice: Money.ofMinor(BigInt(annual), currency),
    }));
  }

  isOnSale(product: string): Promise<boolean> {
    return this.exists('SELECT FROM subscriptions.products WHERE slug = $1 AND active', [product]);
  }

  async subscriptionsOf(userId: number, now: Date): Promise<readonly SubscriptionView[]> {
    const views = await this.unitOfWork.manager.query<SubscriptionView[]>(
      `SELECT id, product, plan, status, current_period_end AS "currentPeriodEnd"
       FROM subscriptions.subscriptions WHERE user_id = $1 ORDER BY id DESC`,
      [userId],
    );
    return views.map((view) => ({ ...view, status: statusAt(now, view.status, view.currentPeriodEnd) }));
  }

  isEntitled(userId: number, product: string, now: Date): Promise<boolean> {
    return this.exists(
      `SELECT FROM subscriptions.subscriptions
       WHERE user_id = $1 AND product = $2 AND current_period_end > $3 AND status IN ('active', 'canceled')`,
      [userId, product, now],
    );
  }

  private async exists(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<{ exists: boolean }[]>(`SELECT EXISTS (${sql})`, [
      ...parameters,
    ]);
    return rows[0]?.exists === true;
  }
}
