import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import type { ApiProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import type { Outcome } from '../outcome';
import { useChangeBookingStatus } from '../queries';
import { chefActions } from '../statuses';
import type { ChefAction } from '../statuses';
import { useRefundWords } from '../use-refund-words';
import { CancelDialog } from './cancel-dialog';

interface ChefActionsProps {
  readonly booking: Booking;
  /** Milliseconds since 1970: decides whether the booking has started. */
  readonly now: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** The buttons with which a chef answers a request and closes a booking. */
export function ChefActions({ booking, now, onOutcome }: ChefActionsProps) {
  const [asking, setAsking] = useState<ChefAction | null>(null);
  const oneAtATime = useOneAtATime();
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const change = useChangeBookingStatus(
    (changed) => onOutcome({ booking: changed }),
    // The booking may leave this list, and an alert beside it would go with it.
    (problem) => (problem.status === 409 ? onOutcome({ booking, conflict: problem }) : setFailure(problem)),
  );
  const { t } = useI18n();
  const refundWords = useRefundWords();

  const perform = ({ status }: ChefAction) => {
    setAsking(null);
    setFailure(null);
    oneAtATime((done) =>
      change.mutate(
        {
          params: { path: { id: booking.id } },
          // What one decides about is what one sees: the diner may have moved it meanwhile.
          body: { status, expected_updated_at: booking.updated_at },
        },
        { onSettled: done },
      ),
    );
  };

  const actions = chefActions(booking, now);
  return (
    <>
      {failure ? <ProblemAlert error={failure} takesFocus /> : null}
      {actions.length > 0 ? (
        <div className="flex flex-wrap gap-3">
          {actions.map((action) => (
            <Button
              key={action.status}
              variant={action.question ? 'secondary' : 'primary'}
              disabled={change.isPending}
              aria-label={t('booking.action', { action: t(action.label), id: booking.id })}
              onClick={() => (action.question ? setAsking(action) : perform(action))}
            >
              {t(action.label)}
            </Button>
          ))}
        </div>
      ) : null}
      {asking?.status === 'cancelled' ? (
        <CancelDialog
          booking={booking}
          view="chef"
          onOutcome={(outcome) => (setAsking(null), onOutcome(outcome))}
          onClose={() => setAsking(null)}
        />
      ) : asking ? (
        <ConfirmDialog
          title={t('booking.ask', { action: t(asking.label) })}
          confirmLabel={t(asking.label)}
          cancelLabel={t('dialog.keep')}
          isOpen
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          {asking.question ? <p>{t(asking.question)}</p> : null}
          {asking.status === 'declined' && booking.refund_if_declined ? (
            <p className="mt-3">
              {t('booking.decline.refund', { refund: refundWords(booking.refund_if_declined) })}
            </p>
          ) : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
