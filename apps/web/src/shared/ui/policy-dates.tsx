import type { CancellationTerms } from '@coocook/api-client';
import { useI18n } from '../i18n/i18n';
import { formatMoment, formatShare } from '../lib/moments';
import { refundSteps } from '../lib/refund-steps';

interface PolicyDatesProps {
  readonly policy: Pick<CancellationTerms, 'tiers'>;
  /** ISO 8601: the start from which the policy counts. */
  readonly start: string;
  /** Of the chef's calendar. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A cancellation policy with real dates: on the chef's clock, and on the reader's where that shows another time. */
export function PolicyDates({ policy, start, timeZone, now }: PolicyDatesProps) {
  const { t, locale, zone } = useI18n();
  const steps = refundSteps(policy, start, now);
  return (
    <ul className="list-disc space-y-1 pl-5">
      {steps.map(({ share, until }) => {
        const there = formatMoment(locale, until, timeZone);
        const here = formatMoment(locale, until);
        return (
          <li key={until}>
            {share === 1
              ? t('booking.policy.full', { until: there, zone: zone(timeZone) })
              : t('booking.policy.part', {
                  share: formatShare(locale, share),
                  until: there,
                  zone: zone(timeZone),
                })}
            {here === there ? null : (
              <span className="block text-sm text-ink-soft">{t('booking.policy.here', { until: here })}</span>
            )}
          </li>
        );
      })}
      <li>{t(steps.length > 0 ? 'booking.policy.then' : 'booking.policy.none')}</li>
    </ul>
  );
}
