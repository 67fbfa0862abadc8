import type { Subscription } from '@coocook/api-client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n';
import type { I18n } from '../i18n/i18n';
import { useProductName } from '../lib/products';
import { isRunning } from '../lib/services';
import { Badge } from './badge';
import { Button } from './button';
import { ConfirmDialog } from './confirm-dialog';
import { Icon } from './icon';

interface SubscriptionListProps {
  readonly subscriptions: readonly Subscription[];
  readonly isPending: boolean;
  /** `atOnce`: not with the end of its period. */
  readonly onCancel: (subscription: Subscription, atOnce: boolean) => void;
  /** What else can be done with one that runs; `name` is that of its service. */
  readonly action?: (subscription: Subscription, name: string) => ReactNode;
}

interface Asking {
  readonly subscription: Subscription;
  readonly atOnce: boolean;
}

/** Somebody's subscriptions: those that run, with what can be done with them, and the past ones folded away. */
export function SubscriptionList({ subscriptions, isPending, onCancel, action }: SubscriptionListProps) {
  const { t, instant } = useI18n();
  const nameOf = useProductName();
  const [asking, setAsking] = useState<Asking | null>(null);
  const running = subscriptions.filter((own) => isRunning(own));
  const past = subscriptions.filter((own) => !isRunning(own));
  const cancel = ({ subscription, atOnce }: Asking) => {
    setAsking(null);
    onCancel(subscription, atOnce);
  };
  const button = (subscription: Subscription, atOnce: boolean) => (
    <Button
      variant="secondary"
      disabled={isPending}
      aria-label={t(atOnce ? 'subscription.end.name' : 'subscription.cancel.name', {
        product: nameOf(subscription.product),
      })}
      onClick={() => setAsking({ subscription, atOnce })}
    >
      {t(atOnce ? 'subscription.end' : 'subscription.cancel')}
    </Button>
  );
  return (
    <div className="space-y-4 empty:hidden">
      {running.length > 0 ? (
        <ul className="space-y-4">
          {running.map((subscription) => (
            <li key={subscription.id} className="space-y-4 rounded-control bg-sunken p-4">
              <SubscriptionState subscription={subscription} name={nameOf(subscription.product)} />
              <div className="flex flex-wrap gap-3">
                {action?.(subscription, nameOf(subscription.product))}
                {goesOn(subscription) ? button(subscription, false) : null}
                {button(subscription, true)}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {past.length > 0 ? (
        <details className="group">
          <summary className="inline-flex min-h-touch list-none items-center gap-1.5 rounded-control font-semibold text-brand-deep [&::-webkit-details-marker]:hidden">
            <Icon name="down" className="size-5 transition-transform group-open:rotate-180" />
            {t('subscription.past')}
          </summary>
          <ul className="space-y-4 pt-2">
            {past.map((subscription) => (
              <li key={subscription.id} className="rounded-control bg-sunken p-4">
                <SubscriptionState subscription={subscription} name={nameOf(subscription.product)} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t(asking.atOnce ? 'subscription.end.ask' : 'subscription.cancel.ask')}
          confirmLabel={t(asking.atOnce ? 'subscription.end' : 'subscription.cancel')}
          cancelLabel={t('dialog.keep')}
          isOpen
          onConfirm={() => cancel(asking)}
          onClose={() => setAsking(null)}
        >
          {t(asking.atOnce ? 'subscription.end.what' : 'subscription.cancel.what', {
            product: nameOf(asking.subscription.product),
            time: instant(asking.subscription.current_period_end),
          })}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

/** A trial and what was cancelled end by themselves. */
const goesOn = ({ plan, status }: Subscription): boolean => plan !== 'trial' && status === 'active';

function SubscriptionState({
  subscription,
  name,
}: {
  readonly subscription: Subscription;
  readonly name: string;
}) {
  const { t, instant } = useI18n();
  const runs = isRunning(subscription);
  const isCanceled = runs && subscription.status === 'canceled';
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-lg font-semibold">
          {name}{' '}
          <span className="font-normal text-ink-soft">{t(`subscription.plan.${subscription.plan}`)}</span>
        </p>
        <Badge tone={isCanceled ? 'warn' : runs ? 'good' : 'calm'} icon={runs ? 'check' : undefined}>
          {t(isCanceled ? 'subscription.canceled' : runs ? 'subscription.runs' : 'subscription.over')}
        </Badge>
      </div>
      <p>{endWords(subscription, t, instant(subscription.current_period_end))}</p>
    </div>
  );
}

const endWords = (subscription: Subscription, t: I18n['t'], time: string): string => {
  if (!isRunning(subscription)) return t('subscription.ended', { time });
  return goesOn(subscription) ? t('subscription.renews', { time }) : t('subscription.ends', { time });
};
