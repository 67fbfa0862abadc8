import { useI18n } from '../../../shared/i18n/i18n';
import { TabLinks } from '../../../shared/ui/tab-links';

/** The pages of one's own account. */
export function AccountTabs({ current }: { readonly current: 'account' | 'security' }) {
  const { t } = useI18n();
  return (
    <TabLinks
      label={t('account.title')}
      tabs={[
        { label: t('account.overview'), to: '/account', isCurrent: current === 'account' },
        { label: t('account.security'), to: '/account/security', isCurrent: current === 'security' },
      ]}
    />
  );
}
