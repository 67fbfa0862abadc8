import { LostArt } from '../art/spot-art';
import { useI18n } from '../i18n/i18n';
import { LinkButton } from './button';
import { Page } from './page';

interface NotFoundProps {
  readonly title?: string;
  readonly children?: string;
}

export function NotFound({ title, children }: NotFoundProps) {
  const { t } = useI18n();
  return (
    <Page title={title ?? t('app.notFound.title')} narrow>
      <p className="text-lg text-ink-soft">{children ?? t('app.notFound.text')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/explore">{t('chef.explore')}</LinkButton>
        <LinkButton to="/" variant="secondary">
          {t('app.notFound.home')}
        </LinkButton>
      </div>
      <div className="w-full max-w-80 pt-4">
        <LostArt />
      </div>
    </Page>
  );
}
