import type { User } from '@coocook/api-client';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RequireSignIn } from '../features/auth/components/require-sign-in';
import { refreshUser, useDemoAccounts } from '../features/auth/queries';
import { PausedNotice } from '../features/chef-console/components/paused-notice';
import { OpenProfilePage } from '../features/chef-console/pages/open-profile-page';
import { useI18n } from '../shared/i18n/i18n';
import { Page } from '../shared/ui/page';
import { TabLinks } from '../shared/ui/tab-links';

const PAGES = [
  { name: 'requests', to: '/chef' },
  { name: 'calendar', to: '/chef/calendar' },
  { name: 'hours', to: '/chef/hours' },
  { name: 'rules', to: '/chef/rules' },
  { name: 'profile', to: '/chef/profile' },
] as const;

interface ConsoleProps {
  readonly current: (typeof PAGES)[number]['name'];
  readonly children: (user: User) => ReactNode;
}

/** A page of the chef's own desk; whoever is no chef yet can become one there. */
export function Console({ current, children }: ConsoleProps) {
  const { href } = useLocation();
  const { t } = useI18n();
  const title = t(`console.${current}`);
  return (
    <RequireSignIn title={title} returnTo={href}>
      {(user) =>
        user.is_chef ? (
          <Page title={title}>
            <TabLinks
              label={t('console.pages')}
              tabs={PAGES.map(({ name, to }) => ({
                label: t(`console.${name}`),
                to,
                isCurrent: name === current,
              }))}
            />
            {current === 'profile' ? null : <PausedNotice />}
            {children(user)}
          </Page>
        ) : (
          <BecomeChef user={user} />
        )
      }
    </RequireSignIn>
  );
}

/** Whether somebody uses a demo account, as far as this app can tell: by its name. */
export const useIsDemo = ({ name }: User): boolean =>
  useDemoAccounts().data?.accounts.some((account) => account.name === name) ?? false;

function BecomeChef({ user }: { readonly user: User }) {
  return <OpenProfilePage user={user} isDemo={useIsDemo(user)} onOpened={refreshUser} />;
}
