import { useI18n } from '../../../shared/i18n/i18n';
import { TabLinks } from '../../../shared/ui/tab-links';

type AdminPage = 'users' | 'subscriptions' | 'audit' | 'errors' | 'live';

/** The pages of the administrators' area. */
export function AdminTabs({ current }: { readonly current: AdminPage }) {
  const { t } = useI18n();
  return (
    <TabLinks
      label={t('admin.pages')}
      tabs={[
        { label: t('admin.users'), to: '/admin/users', isCurrent: current === 'users' },
        {
          label: t('admin.subscriptions'),
          to: '/admin/subscriptions',
          isCurrent: current === 'subscriptions',
        },
        { label: t('admin.audit'), to: '/admin/audit', isCurrent: current === 'audit' },
        { label: t('admin.errors'), to: '/admin/errors', isCurrent: current === 'errors' },
        { label: t('admin.live'), to: '/admin/live', isCurrent: current === 'live' },
      ]}
    />
  );
}
