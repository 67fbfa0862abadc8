import type { User } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useProducts } from '../../../shared/lib/products';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { isRunning } from '../../../shared/lib/services';
import { Alert } from '../../../shared/ui/alert';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { SubscriptionList } from '../../../shared/ui/subscription-list';
import { useCancelSubscription } from '../account-queries';
import { StartTrial } from './start-trial';

/** What one may use, the ways to end it, and the way to begin. */
export function OwnSubscriptions({ user }: { readonly user: User }) {
  const { t, instant } = useI18n();
  const cancel = useCancelSubscription();
  const oneAtATime = useOneAtATime();
  const [done, setDone] = useState('');
  const hadCooCook = user.subscriptions.some(({ product }) => product === 'coocook');
  return (
    <div className="space-y-5">
      {done ? <Alert tone="good" title={done} takesFocus /> : null}
      {cancel.error ? <ProblemAlert error={cancel.error} takesFocus /> : null}
      <SubscriptionList
        subscriptions={user.subscriptions}
        isPending={cancel.isPending}
        onCancel={({ id }, atOnce) => {
          setDone('');
          oneAtATime((settled) =>
            cancel.mutate(
              { params: { path: { id }, query: { now: atOnce ? 'true' : 'false' } } },
              {
                onSuccess: (changed) =>
                  setDone(
                    isRunning(changed)
                      ? t('subscription.cancel.done', { time: instant(changed.current_period_end) })
                      : t('subscription.end.done'),
                  ),
                onSettled: settled,
              },
            ),
          );
        }}
      />
      <StartTrial isNeeded={!hadCooCook} nextStep={t('trial.bookNow')} />
      <PaidPlans />
    </div>
  );
}

function PaidPlans() {
  const { t, money } = useI18n();
  const { data } = useProducts();
  const coocook = data?.products.find(({ slug }) => slug === 'coocook');
  return (
    <div className="space-y-1 border-t border-line pt-5">
      <h3 className="text-lg">{t('subscription.paid')}</h3>
      {coocook ? (
        <p>
          {t('subscription.paid.prices', {
            monthly: money(coocook.monthly_price, coocook.currency),
            annual: money(coocook.annual_price, coocook.currency),
          })}
        </p>
      ) : null}
      <p className="text-ink-soft">{t('subscription.paid.how')}</p>
    </div>
  );
}
