import { useI18n } from '../../../shared/i18n/i18n';
import { useProductName } from '../../../shared/lib/products';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { AdminTabs } from '../components/admin-tabs';
import { DataTable } from '../components/data-table';
import { Figure } from '../components/figure';
import { useRevenue } from '../queries';

/** How many subscriptions are open, and what they are worth. */
export function SubscriptionsPage() {
  const { t } = useI18n();
  return (
    <Page title={t('admin.subscriptions')} description={t('admin.subscriptions.description')}>
      <AdminTabs current="subscriptions" />
      <Revenue />
    </Page>
  );
}

function Revenue() {
  const { t, money, instant } = useI18n();
  const nameOf = useProductName();
  const revenue = useRevenue();
  const problem = revenue.error ? <ProblemAlert error={revenue.error} onRetry={revenue.refetch} /> : null;
  if (!revenue.data) return problem ?? <Skeleton blocks={2} className="h-40" />;
  const { subscriptions, monthly_recurring: recurring, as_of: asOf } = revenue.data;
  const sum = (kind: 'active' | 'canceled') => subscriptions.reduce((total, row) => total + row[kind], 0);
  return (
    <div className="space-y-6">
      {problem}
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure term={t('admin.revenue.active')} value={String(sum('active'))} />
        <Figure term={t('admin.revenue.canceled')} value={String(sum('canceled'))} />
        <Figure
          term={t('admin.revenue.monthly')}
          value={recurring.map(({ amount, currency }) => money(amount, currency)).join(' + ') || '–'}
        />
      </div>
      <p className="max-w-prose text-ink-soft">
        {t('admin.revenue.note')} {t('admin.revenue.asOf', { time: instant(asOf) })}
      </p>
      {subscriptions.length > 0 ? (
        <DataTable
          label={t('admin.subscriptions')}
          columns={[
            {
              header: t('admin.product'),
              cell: ({ product }) => <span className="font-semibold">{nameOf(product)}</span>,
            },
            { header: t('admin.plan'), cell: ({ plan }) => t(`subscription.plan.${plan}`) },
            { header: t('admin.revenue.active'), cell: ({ active }) => active, isNumber: true },
            { header: t('admin.revenue.canceled'), cell: ({ canceled }) => canceled, isNumber: true },
          ]}
          rows={subscriptions}
          keyOf={({ product, plan }) => `${product} ${plan}`}
        />
      ) : (
        <EmptyState title={t('admin.revenue.none')} />
      )}
    </div>
  );
}
