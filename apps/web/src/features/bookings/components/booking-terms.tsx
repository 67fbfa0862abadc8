import type { Chef } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { formatMoment } from '../../../shared/lib/moments';
import { useNow } from '../../../shared/lib/use-now';
import { Icon } from '../../../shared/ui/icon';
import { PolicyDates } from '../../../shared/ui/policy-dates';
import type { BookingForm } from '../booking-draft';
import { useChosenStart } from '../use-free-days';
import { PolicyWords } from './policy-words';

const HOUR_MS = 3_600_000;

interface BookingTermsProps {
  readonly chef: Chef;
  readonly form: BookingForm;
}

/** What a booking with a chef agrees to: who answers until when, and what a cancellation gives back until when. */
export function BookingTerms({ chef, form }: BookingTermsProps) {
  const { t, locale, zone } = useI18n();
  const start = useChosenStart(chef, form);
  const now = useNow();
  const { instant_book: isAtOnce, answer_hours: hours, cancellation_policy: policy } = chef;
  // A request waits for its answer no longer than until it would begin.
  const deadline = start && Math.min(now + hours * HOUR_MS, Date.parse(start));
  return (
    <div className="space-y-4">
      <div className="flex gap-2">
        <Icon name={isAtOnce ? 'check' : 'clock'} className="mt-0.5 size-5 text-ink-soft" />
        <div>
          <p>
            {isAtOnce ? t('book.terms.atOnce') : t('book.terms.request', { hours: t('hours', { hours }) })}
          </p>
          {deadline && !isAtOnce ? (
            <p className="text-sm text-ink-soft">
              {t('book.terms.expires', {
                until: formatMoment(locale, new Date(deadline).toISOString(), chef.time_zone),
                zone: zone(chef.time_zone),
              })}
            </p>
          ) : null}
        </div>
      </div>
      <div className="space-y-1">
        <p className="font-semibold">{t('book.terms.cancel')}</p>
        {isAtOnce ? null : <p>{t('booking.policy.pending')}</p>}
        {start ? (
          <PolicyDates policy={policy} start={start} timeZone={chef.time_zone} now={now} />
        ) : (
          <PolicyWords policy={policy} />
        )}
      </div>
    </div>
  );
}
