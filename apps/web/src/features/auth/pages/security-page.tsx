import type { User } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Card } from '../../../shared/ui/card';
import { Page } from '../../../shared/ui/page';
import { AccountTabs } from '../components/account-tabs';
import { ChangePassword } from '../components/change-password';
import { OwnSessions } from '../components/own-sessions';

interface SecurityPageProps {
  readonly user: User;
  /** Of the list of sessions. */
  readonly page: number | undefined;
}

/** One's password, and where one is signed in. */
export function SecurityPage({ user, page }: SecurityPageProps) {
  const { t } = useI18n();
  return (
    <Page title={t('account.security')} description={t('account.security.description')}>
      <AccountTabs current="security" />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('account.password')}</h2>
          <ChangePassword email={user.email} />
        </Card>
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('sessions.title')}</h2>
          <OwnSessions page={page} />
        </Card>
      </div>
    </Page>
  );
}
