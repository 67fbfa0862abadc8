import type { Refund } from '@coocook/api-client';
import { useI18n } from '../../shared/i18n/i18n';
import { formatShare } from '../../shared/lib/moments';

/** Says a refund: '₩125 (50%)'. */
export const useRefundWords = (): ((refund: Refund) => string) => {
  const { t, money, locale } = useI18n();
  return ({ amount, currency, share }) =>
    t('booking.refund.value', { amount: money(amount, currency), share: formatShare(locale, share) });
};
