import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { formatMoment } from '../../../shared/lib/moments';
import { asProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { TextArea } from '../../../shared/ui/field';
import { PolicyDates } from '../../../shared/ui/policy-dates';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { isOutOfDate } from '../outcome';
import type { Outcome } from '../outcome';
import { useCancelBooking } from '../queries';
import { useQuoteOrOutcome } from '../use-quote-or-outcome';
import { useRefundWords } from '../use-refund-words';

const MAX_REASON = 500;

interface CancelDialogProps {
  readonly booking: Booking;
  readonly view: 'diner' | 'chef';
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** Says what comes back before a booking is called off, and why, if one likes to say. */
export function CancelDialog({ booking, view, onOutcome, onClose }: CancelDialogProps) {
  const { t, locale, zone } = useI18n();
  const refundWords = useRefundWords();
  const [reason, setReason] = useState('');
  const { quote: terms, ...asked } = useQuoteOrOutcome(booking, onOutcome);
  const cancel = useCancelBooking();
  const oneAtATime = useOneAtATime();

  const fail = (error: unknown) => {
    const problem = asProblem(error);
    if (isOutOfDate(problem)) onOutcome({ booking, conflict: problem });
  };
  const confirm = () =>
    oneAtATime((done) =>
      cancel.mutate(
        {
          params: { path: { id: booking.id } },
          body: { reason: reason.trim() || undefined, expected_updated_at: booking.updated_at },
        },
        { onSuccess: (changed) => onOutcome({ booking: changed }), onError: fail, onSettled: done },
      ),
    );

  return (
    <ConfirmDialog
      title={t('booking.ask', { action: t('booking.cancel') })}
      confirmLabel={t('booking.cancel')}
      cancelLabel={t('dialog.keep')}
      isOpen
      isPending={cancel.isPending}
      isReady={terms !== undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="space-y-5">
        {view === 'chef' ? (
          <p>{t(booking.status === 'pending' ? 'booking.cancel.askPending' : 'booking.cancel.ask')}</p>
        ) : null}
        {asked.error ? <ProblemAlert error={asked.error} onRetry={asked.refetch} /> : null}
        {terms ? (
          <div aria-live="polite" className="space-y-1 rounded-control bg-sunken p-4">
            <p className="text-sm text-ink-soft">{t(`booking.refund.${view}`)}</p>
            <p className="text-2xl font-bold tracking-tight tabular-nums">{refundWords(terms.refund)}</p>
            <p className="text-sm text-ink-soft">
              {t('booking.refund.until', {
                until: formatMoment(locale, terms.valid_until, booking.time_zone),
                zone: zone(booking.time_zone),
              })}
            </p>
          </div>
        ) : asked.error ? null : (
          <Skeleton className="h-28" />
        )}
        {terms && view === 'diner' ? (
          <div className="space-y-2">
            <p className="font-semibold">{t('booking.policy')}</p>
            {terms.refund.share === 1 && terms.valid_until === booking.answer_by ? (
              <p>{t('booking.policy.pending')}</p>
            ) : null}
            <PolicyDates
              policy={terms.policy}
              start={terms.counts_from}
              timeZone={booking.time_zone}
              now={asked.dataUpdatedAt}
            />
          </div>
        ) : null}
        <TextArea
          label={t('booking.reason')}
          hint={t(`booking.reason.hint.${view}`)}
          rows={2}
          maxLength={MAX_REASON}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {cancel.error && !isOutOfDate(asProblem(cancel.error)) ? (
          <ProblemAlert error={cancel.error} takesFocus />
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
