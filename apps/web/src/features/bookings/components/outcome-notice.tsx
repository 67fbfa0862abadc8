import { useEffect, useRef } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import type { I18n } from '../../../shared/i18n/i18n';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import type { Outcome } from '../outcome';

/** What came of the last action, above the bookings: the one it was about may have left the list. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }) {
  const i18n = useI18n();
  const changed = outcome && !outcome.conflict ? outcome.booking : null;
  // What one pressed is gone by then.
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (changed) words.current?.focus();
  }, [changed]);
  return (
    <>
      {outcome?.conflict ? (
        <ProblemAlert error={outcome.conflict} takesFocus>
          <p>{i18n.t('booking.name', { id: outcome.booking.id })}</p>
        </ProblemAlert>
      ) : null}
      <p ref={words} tabIndex={-1} role="status" className="font-semibold empty:hidden">
        {outcome && changed ? outcomeWords(i18n, outcome) : ''}
      </p>
    </>
  );
}

const outcomeWords = ({ t, day, money, zone }: I18n, { booking, isMoved }: Outcome): string => {
  const { id, refund, booking_date, start_time: time } = booking;
  const status = t(`status.${booking.status}`);
  if (isMoved)
    return t('bookings.moved', { id, day: day(booking_date), time, zone: zone(booking.time_zone), status });
  if (refund) return t('bookings.refunded', { id, status, amount: money(refund.amount, refund.currency) });
  return t('bookings.changed', { id, status });
};
