import type { CancellationTerms } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { formatShare } from '../../../shared/lib/moments';

const HOURS_A_DAY = 24;

/** A cancellation policy in general words, for as long as no day is chosen. */
export function PolicyWords({ policy }: { readonly policy: Pick<CancellationTerms, 'tiers'> }) {
  const { t, locale } = useI18n();
  const steps = policy.tiers.filter(({ share }) => share > 0);
  const before = (hours: number): string => {
    if (hours === 0) return t('book.terms.start');
    const days = hours / HOURS_A_DAY;
    const time = Number.isInteger(days) && days > 1 ? t('hours.days', { days }) : t('hours', { hours });
    return t('book.terms.before', { time });
  };
  return (
    <ul className="list-disc space-y-1 pl-5">
      {steps.map(({ hours_before, share }) => (
        <li key={hours_before}>
          {share === 1
            ? t('book.terms.full', { until: before(hours_before) })
            : t('book.terms.part', { share: formatShare(locale, share), until: before(hours_before) })}
        </li>
      ))}
      {steps.length === 0 ? <li>{t('book.terms.none')}</li> : null}
      {steps.length > 0 && steps.at(-1)?.hours_before !== 0 ? <li>{t('booking.policy.then')}</li> : null}
    </ul>
  );
}
