import type { Chef } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Badge } from '../../../shared/ui/badge';
import { Icon } from '../../../shared/ui/icon';

/** `4.46` → `4.5`. */
const formatRating = (locale: string, rating: number): string =>
  rating.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The average of the diners' ratings, or "New" before the first one. */
export function ChefRating({ chef }: { readonly chef: Pick<Chef, 'rating' | 'rating_count'> }) {
  const { t, locale } = useI18n();
  if (chef.rating_count === 0) return <Badge tone="brand">{t('chef.new')}</Badge>;
  return (
    <span className="inline-flex items-center gap-1 font-semibold">
      <Icon name="star" filled className="size-4" />
      <span>
        <Rich
          message={t('chef.rating', { rating: formatRating(locale, chef.rating), count: chef.rating_count })}
          marks={{ soft: (text) => <span className="font-normal text-ink-soft">{text}</span> }}
        />
      </span>
    </span>
  );
}
