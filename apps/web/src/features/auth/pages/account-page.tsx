import type { User } from '@coocook/api-client';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import type { I18n } from '../../../shared/i18n/i18n';
import { isRunning } from '../../../shared/lib/services';
import { Badge } from '../../../shared/ui/badge';
import { LinkButton } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import { Page } from '../../../shared/ui/page';
import { AccountTabs } from '../components/account-tabs';
import { StartTrial } from '../components/start-trial';
import { refreshUser } from '../queries';

type Subscription = User['subscriptions'][number];

const OPENS = ['account.opens.request', 'account.opens.follow', 'account.opens.history'] as const;

/** Who one is here, and what one may use. */
export function AccountPage({ user }: { readonly user: User }) {
  const { t, day } = useI18n();
  useEffect(() => void refreshUser(), []);
  const coocook = user.subscriptions.find(({ product }) => product === 'coocook');
  return (
    <Page title={t('account.title')} description={t('account.description')}>
      <AccountTabs current="account" />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('account.profile')}</h2>
          <dl className="space-y-4">
            <Fact term={t('auth.name')}>{user.name}</Fact>
            <Fact term={t('auth.email')}>{user.email}</Fact>
            <Fact term={t('account.since')}>{day(user.created_at.slice(0, 10))}</Fact>
          </dl>
          {user.chef_id === null ? null : (
            <div className="flex flex-wrap gap-3 border-t border-line pt-5">
              <LinkButton to="/my-bookings" search={{ as: 'chef' }}>
                {t('account.chefBookings')}
              </LinkButton>
              <LinkButton to="/chefs/$id" params={{ id: String(user.chef_id) }} variant="secondary">
                {t('account.chefProfile')}
              </LinkButton>
            </div>
          )}
        </Card>
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('account.subscription')}</h2>
          {coocook ? <SubscriptionState subscription={coocook} /> : null}
          <div className="space-y-3">
            <h3 className="text-lg">{t('account.opens')}</h3>
            <ul className="space-y-2">
              {OPENS.map((key) => (
                <li key={key} className="flex gap-3">
                  <Icon name="check" className="mt-0.5 size-5 text-good" />
                  {t(key)}
                </li>
              ))}
            </ul>
          </div>
          <StartTrial isNeeded={coocook === undefined} nextStep={t('trial.bookNow')} />
        </Card>
      </div>
    </Page>
  );
}

function SubscriptionState({ subscription }: { readonly subscription: Subscription }) {
  const { t, instant } = useI18n();
  const runs = isRunning(subscription);
  const time = instant(subscription.current_period_end);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-lg font-semibold">{t(`account.plan.${subscription.plan}`)}</p>
        <Badge tone={runs ? 'good' : 'calm'} icon={runs ? 'check' : undefined}>
          {t(runs ? 'account.runs' : 'account.over')}
        </Badge>
      </div>
      <p>{runs ? endOf(subscription, t, time) : t('account.ended', { time })}</p>
    </div>
  );
}

/** A trial and what was cancelled end by themselves; the rest goes on. */
const endOf = ({ plan, status }: Subscription, t: I18n['t'], time: string): string =>
  plan === 'trial' || status === 'canceled' ? t('account.ends', { time }) : t('account.renews', { time });

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-semibold break-words">{children}</dd>
    </div>
  );
}
