import { useI18n } from '../shared/i18n/i18n';
import { Alert } from '../shared/ui/alert';
import { Button, LinkButton } from '../shared/ui/button';
import { Page } from '../shared/ui/page';

/** Shown when a page could not be loaded or broke: a new version may have replaced its files. */
export function Crashed() {
  const { t } = useI18n();
  return (
    <Page title={t('app.crashed.title')} narrow>
      <Alert tone="bad" title={t('app.crashed.what')}>
        <p>{t('app.crashed.hint')}</p>
      </Alert>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => window.location.reload()}>{t('app.crashed.reload')}</Button>
        <LinkButton to="/" variant="secondary">
          {t('app.notFound.home')}
        </LinkButton>
      </div>
    </Page>
  );
}
