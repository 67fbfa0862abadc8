import { useI18n } from '../i18n/i18n';
import { EmptyState } from './empty-state';
import { TextLink } from './text-link';

/** Where the `page` of the address lies beyond the last of a list. */
export function NoSuchPage({ pages }: { readonly pages: number }) {
  const { t } = useI18n();
  return (
    <EmptyState title={t('app.pages.beyond')}>
      <TextLink to="." search={(previous: object) => ({ ...previous, page: pages })}>
        {t('app.pages.last')}
      </TextLink>
    </EmptyState>
  );
}
