import { useI18n } from '../../../shared/i18n/i18n';
import { widthStyle } from '../../../shared/ui/page';
import { Alert } from '../../../shared/ui/alert';
import { TextLink } from '../../../shared/ui/text-link';

/** Above every page of somebody whose password is old. */
export function PasswordNotice() {
  const { t } = useI18n();
  return (
    <div className={`${widthStyle} pt-4`}>
      <Alert tone="warn" title={t('account.password.old')}>
        <p>{t('account.password.old.hint')}</p>
        <TextLink to="/account/security" search={{}}>
          {t('account.password.submit')}
        </TextLink>
      </Alert>
    </div>
  );
}
