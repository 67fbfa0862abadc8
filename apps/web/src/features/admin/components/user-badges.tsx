import type { AdministeredUser } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Badge } from '../../../shared/ui/badge';

/** What an administrator must know of an account at a glance. */
export function UserBadges({ user }: { readonly user: AdministeredUser }) {
  const { t } = useI18n();
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge
        tone={user.status === 'locked' ? 'bad' : 'good'}
        icon={user.status === 'locked' ? 'cross' : 'check'}
      >
        {t(`admin.user.${user.status}`)}
      </Badge>
      {user.roles.includes('admin') ? <Badge tone="brand">{t('admin.user.admin')}</Badge> : null}
      {user.is_demo ? <Badge tone="calm">{t('admin.user.demo')}</Badge> : null}
    </span>
  );
}
