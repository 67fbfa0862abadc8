import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n';
import { focusHeading } from '../lib/focus-heading';
import { buttonStyle } from './button';
import { Icon } from './icon';

interface PaginationProps {
  readonly current: number;
  readonly pages: number;
}

/** Links to the neighbouring pages; the page stands in the address as `page`, all else there stays. */
export function Pagination({ current, pages }: PaginationProps) {
  const { t } = useI18n();
  if (pages <= 1) return null;
  const link = (page: number, label: string) => (
    <Link
      to="."
      search={(previous: object) => ({ ...previous, page: page === 1 ? undefined : page })}
      // The link may not be there on the next page.
      onClick={focusHeading}
      className={buttonStyle('secondary')}
    >
      {page < current ? <Icon name="left" /> : null}
      {label}
      {page > current ? <Icon name="right" /> : null}
    </Link>
  );
  return (
    <nav aria-label={t('app.pages')} className="flex flex-wrap items-center justify-center gap-4 pt-4">
      {current > 1 ? link(current - 1, t('app.pages.previous')) : null}
      <span>{t('app.pages.current', { current, pages })}</span>
      {current < pages ? link(current + 1, t('app.pages.next')) : null}
    </nav>
  );
}
