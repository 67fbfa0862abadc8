import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { formatMoment } from '../../../shared/lib/moments';
import { minus, totalPrice } from '../../../shared/lib/money';
import { asProblem, CHEF_UNAVAILABLE, TIME_ZONE_CHANGED } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { PolicyDates } from '../../../shared/ui/policy-dates';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { isOutOfDate } from '../outcome';
import type { Outcome } from '../outcome';
import { useMoveBooking } from '../queries';
import { useFreeDays } from '../use-free-days';
import { useQuoteOrOutcome } from '../use-quote-or-outcome';
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
  const { t, day, zone, money, locale } = useI18n();
  const { booking_date, duration_hours, hourly_rate: rate, currency } = booking;
  const [wanted, setWanted] = useState({ booking_date, start_time: '', time_zone: '', duration_hours });
  const move = useMoveBooking();
  const { quote, dataUpdatedAt, error: unknownCost, refetch } = useQuoteOrOutcome(booking, onOutcome);
  const oneAtATime = useOneAtATime();
  const problem = move.error ? asProblem(move.error) : null;
  const sent = move.variables?.body;
  const hours = wanted.duration_hours || 0;
  const isLate = quote !== undefined && quote.refund.amount < booking.total_price;
  const whose = { bookingId: booking.id };
  const free = useFreeDays({
    whose,
    timeZone: booking.time_zone,
    date: wanted.booking_date,
    hours,
  });

  const chosen = free.day?.slots.find(({ start_time }) => start_time === wanted.start_time)?.starts_at;
  const isNearer =
    quote !== undefined && chosen !== undefined && Date.parse(chosen) < Date.parse(quote.counts_from);

  const fail = (error: unknown) => {
    const refusal = asProblem(error);
    // It was chosen on a clock that is not the chef's any more.
    if (refusal.code === TIME_ZONE_CHANGED) setWanted((now) => ({ ...now, start_time: '' }));
    if (isOutOfDate(refusal)) onOutcome({ booking, conflict: refusal });
  };
  const { time_zone, ...to } = wanted;
  const confirm = () =>
    oneAtATime((done) =>
      move.mutate(
        {
          params: { path: { id: booking.id } },
          body: {
            ...to,
            expected_time_zone: time_zone || undefined,
            expected_updated_at: booking.updated_at,
          },
        },
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
      isReady={
        quote !== undefined &&
        !unknownCost &&
        wanted.booking_date !== '' &&
        wanted.start_time !== '' &&
        hours > 0
      }
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
        {unknownCost ? <ProblemAlert error={unknownCost} onRetry={refetch} /> : null}
        {quote || unknownCost ? null : <Skeleton className="h-6" />}
        <div aria-live="polite">
          {isLate ? (
            <p className="rounded-control bg-warn-tint p-3 text-warn">
              {t('booking.move.late', {
                kept: money(minus(booking.total_price, quote.refund.amount, currency), currency),
                until: formatMoment(locale, quote.valid_until, booking.time_zone),
                zone: zone(booking.time_zone),
              })}
            </p>
          ) : null}
        </div>
        {isNearer ? (
          <div className="space-y-2">
            <p className="font-semibold">{t('booking.move.nearer')}</p>
            <PolicyDates
              policy={quote.policy}
              start={chosen}
              timeZone={free.timeZone ?? booking.time_zone}
              now={dataUpdatedAt}
            />
          </div>
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
