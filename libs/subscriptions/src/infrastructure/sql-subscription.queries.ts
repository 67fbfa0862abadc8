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

/** The subscriptions of the user `$1` that open a door at `$2`. */
const OPEN = `FROM subscriptions.subscriptions
  WHERE user_id = $1 AND current_period_end > $2 AND status IN ('active', 'canceled')`;

@Injectable()
export class SqlSubscriptionQueries extends SubscriptionQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  products(): Promise<readonly ProductView[]> {
    return this.productsWhere('true', []);
  }

  openProductsOf(userId: number, now: Date): Promise<readonly ProductView[]> {
    return this.productsWhere(`EXISTS (SELECT ${OPEN} AND product = slug)`, [userId, now]);
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

  async entitledUntil(userId: number, product: string, now: Date): Promise<Date | null> {
    const [row] = await this.unitOfWork.manager.query<{ end: Date }[]>(
      `SELECT current_period_end AS "end" ${OPEN} AND product = $3 ORDER BY 1 DESC LIMIT 1`,
      [userId, now, product],
    );
    return row?.end ?? null;
  }

  private async productsWhere(
    condition: string,
    parameters: readonly unknown[],
  ): Promise<readonly ProductView[]> {
    const rows = await this.unitOfWork.manager.query<ProductRow[]>(
      `SELECT id, slug, name, description, icon, monthly_price_minor AS monthly, annual_price_minor AS annual,
              currency, active
       FROM subscriptions.products WHERE ${condition} ORDER BY id`,
      [...parameters],
    );
    return rows.map(({ monthly, annual, currency, ...product }) => ({
      ...product,
      monthlyPrice: Money.ofMinor(BigInt(monthly), currency),
      annualPrice: Money.ofMinor(BigInt(annual), currency),
    }));
  }

  private async exists(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<{ exists: boolean }[]>(`SELECT EXISTS (${sql})`, [
      ...parameters,
    ]);
    return rows[0]?.exists === true;
  }
}
