import { useI18n } from '../../../shared/i18n/i18n';
import { Alert } from '../../../shared/ui/alert';

/** Told before somebody fills in what will be refused. */
export function DemoNotice() {
  const { t } = useI18n();
  return (
    <Alert tone="calm" title={t('problem.IDENTITY_DEMO_FIXED')}>
      <p>{t('console.profile.demo')}</p>
    </Alert>
  );
}
