import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { minus, totalPrice } from '../../../shared/lib/money';
import { asProblem, CHEF_UNAVAILABLE } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { isOutOfDate } from '../outcome';
import type { Outcome } from '../outcome';
import { useMoveBooking } from '../queries';
import { useCancellationTerms } from '../use-cancellation-terms';
import { ChooseTime } from './choose-time';
import { OtherTimes } from './other-times';
import { PriceLines } from './price-lines';

interface MoveDialogProps {
  readonly booking: Booking;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** Another day or time for a booking, chosen as the first one was. */
export function MoveDialog({ booking, onOutcome, onClose }: MoveDialogProps) {
  const { t, day, zone, money } = useI18n();
  const { booking_date, duration_hours, hourly_rate: rate, currency } = booking;
  const [wanted, setWanted] = useState({ booking_date, start_time: '', duration_hours });
  const move = useMoveBooking();
  const quote = useCancellationTerms(booking, onOutcome);
  const oneAtATime = useOneAtATime();
  const problem = move.error ? asProblem(move.error) : null;
  const sent = move.variables?.body;
  const hours = wanted.duration_hours || 0;
  const refund = quote.data?.refund;
  const kept = refund ? minus(booking.total_price, refund.amount, currency) : 0;
  const whose = { bookingId: booking.id };

  const fail = (error: unknown) => {
    const refusal = asProblem(error);
    if (isOutOfDate(refusal)) onOutcome({ booking, conflict: refusal });
  };
  const confirm = () =>
    oneAtATime((done) =>
      move.mutate(
        { params: { path: { id: booking.id } }, body: wanted },
        {
          onSuccess: (moved) => onOutcome({ booking: moved, isMoved: true }),
          onError: fail,
          onSettled: done,
        },
      ),
    );

  return (
    <ConfirmDialog
      title={t('booking.move.title')}
      confirmLabel={t('booking.move.submit')}
      cancelLabel={t('dialog.keep')}
      confirmVariant="primary"
      isWide
      isOpen
      isPending={move.isPending}
      isReady={refund !== undefined && wanted.booking_date !== '' && wanted.start_time !== '' && hours > 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="space-y-5">
        <p className="text-ink-soft">
          {t('booking.move.now', {
            day: day(booking_date),
            time: booking.start_time,
            zone: zone(booking.time_zone),
            hours: t('hours', { hours: duration_hours }),
          })}
        </p>
        <ChooseTime
          whose={whose}
          timeZone={booking.time_zone}
          value={wanted}
          onChange={(part) => setWanted({ ...wanted, ...part })}
          saysZone
          isWide
        />
        <PriceLines rate={rate} hours={hours} total={totalPrice(rate, hours, currency)} currency={currency} />
        <p className="text-sm text-ink-soft">{t('booking.move.note')}</p>
        {quote.error ? <ProblemAlert error={quote.error} onRetry={quote.refetch} /> : null}
        {kept > 0 ? (
          <p aria-live="polite" className="rounded-control bg-warn-tint p-3 text-warn">
            {t('booking.move.late', { kept: money(kept, currency) })}
          </p>
        ) : null}
        {problem && !isOutOfDate(problem) ? (
          <ProblemAlert error={problem} takesFocus>
            {problem.code === CHEF_UNAVAILABLE && sent ? (
              <OtherTimes
                problem={problem}
                whose={whose}
                wanted={{ ...wanted, ...sent }}
                onChoose={(time) => {
                  setWanted({ ...wanted, ...time });
                  move.reset();
                }}
              />
            ) : null}
          </ProblemAlert>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
