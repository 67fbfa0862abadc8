import type { User } from '@coocook/api-client';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { LinkButton } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import { Page } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { AccountTabs } from '../components/account-tabs';
import { OwnSubscriptions } from '../components/own-subscriptions';
import { refreshUser } from '../queries';

const OPENS = ['account.opens.request', 'account.opens.follow', 'account.opens.history'] as const;

/** Who one is here, and what one may use. */
export function AccountPage({ user }: { readonly user: User }) {
  const { t, day } = useI18n();
  useEffect(() => void refreshUser(), []);
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
          {user.chef_id === null ? (
            <div className="border-t border-line pt-5">
              <p className="font-semibold">{t('account.becomeChef')}</p>
              <p>{t('account.becomeChef.text')}</p>
              <TextLink to="/chef">{t('account.becomeChef.link')}</TextLink>
            </div>
          ) : (
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
          <h2 className="text-2xl">{t('account.subscriptions')}</h2>
          <OwnSubscriptions user={user} />
          <div className="space-y-3 border-t border-line pt-5">
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
        </Card>
      </div>
    </Page>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-semibold break-words">{children}</dd>
    </div>
  );
}
