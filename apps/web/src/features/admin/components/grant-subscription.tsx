import type { AdministeredUserDetails, Subscription } from '@coocook/api-client';
import { getLocalTimeZone } from '@internationalized/date';
import { useState } from 'react';
import type { FormEvent, Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useProductName, useProducts } from '../../../shared/lib/products';
import { oneOf } from '../../../shared/lib/search-params';
import { isRunning } from '../../../shared/lib/services';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { DateField } from '../../../shared/ui/date-field';
import { Select } from '../../../shared/ui/field';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { endOfDay } from '../audit-search';
import { useGrantSubscription } from '../queries';

const PLANS = ['monthly', 'annual', 'trial'] as const;

export interface Grant {
  readonly product: string;
  readonly plan: Subscription['plan'];
  /** The last day of it, `YYYY-MM-DD` on the administrator's clock; empty for one period of the plan. */
  readonly until: string;
}

interface GrantSubscriptionProps {
  readonly user: AdministeredUserDetails;
  readonly grant: Grant;
  readonly onChange: (grant: Grant) => void;
  readonly untilRef: Ref<Pick<HTMLElement, 'focus'>>;
  readonly onStart: () => void;
  /** Told what has happened, in words. */
  readonly onGranted: (message: string) => void;
}

/** Gives somebody a subscription, or a later end to the one that is open. */
export function GrantSubscription(props: GrantSubscriptionProps) {
  const { user, grant, onChange, untilRef, onStart, onGranted } = props;
  const { t, instant } = useI18n();
  const products = useProducts();
  const nameOf = useProductName();
  const mutation = useGrantSubscription();
  const oneAtATime = useOneAtATime();
  const [isUntilMissing, setIsUntilMissing] = useState(false);
  const open = user.subscriptions.find((own) => own.product === grant.product && isRunning(own));
  const change = (changed: Partial<Grant>) => {
    setIsUntilMissing(false);
    onChange({ ...grant, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && grant.until === '') return setIsUntilMissing(true);
    onStart();
    const { product, plan } = grant;
    const until = grant.until === '' ? undefined : endOfDay(grant.until);
    oneAtATime((settled) =>
      mutation.mutate(
        { params: { path: { id: user.id } }, body: { product, plan, until } },
        {
          onSuccess: ({ current_period_end: end }) =>
            onGranted(t('admin.grant.done', { product: nameOf(product), time: instant(end) })),
          onSettled: settled,
        },
      ),
    );
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-4 border-t border-line pt-5">
      <h3 className="text-lg">{t('admin.grant')}</h3>
      {mutation.error ? <ProblemAlert error={mutation.error} takesFocus /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('admin.product')}
          value={grant.product}
          onChange={(event) => change({ product: event.target.value })}
        >
          {(products.data?.products ?? []).map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={t('admin.plan')}
          value={grant.plan}
          onChange={(event) => change({ plan: oneOf(PLANS, event.target.value) ?? 'monthly' })}
        >
          {PLANS.map((plan) => (
            <option key={plan} value={plan}>
              {t(`subscription.plan.${plan}`)}
            </option>
          ))}
        </Select>
      </div>
      <DateField
        label={t('admin.grant.until')}
        hint={
          open
            ? t('admin.grant.until.open', { time: instant(open.current_period_end) })
            : t('admin.grant.until.hint')
        }
        value={grant.until}
        onChange={(until) => change({ until })}
        timeZone={getLocalTimeZone()}
        error={isUntilMissing ? t('admin.grant.until.missing') : undefined}
        focusRef={untilRef}
      />
      <Button type="submit" pending={mutation.isPending} pendingLabel={t('admin.grant.pending')}>
        {t(open ? 'admin.extend' : 'admin.grant.submit')}
      </Button>
    </form>
  );
}
