import { useI18n } from '../../../shared/i18n/i18n';
import { Alert } from '../../../shared/ui/alert';
import { TextLink } from '../../../shared/ui/text-link';
import { useOwnProfile } from '../profile-queries';

/** Tells a chef who has paused why nothing new comes. */
export function PausedNotice() {
  const { t } = useI18n();
  const { data: chef } = useOwnProfile();
  if (chef?.active !== false) return null;
  return (
    <Alert tone="warn" title={t('console.paused')}>
      <p>{t('console.paused.what')}</p>
      <TextLink to="/chef/profile">{t('console.profile')}</TextLink>
    </Alert>
  );
}
