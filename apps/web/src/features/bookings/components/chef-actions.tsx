import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useChangeBookingStatus } from '../queries';
import { chefActions } from '../statuses';
import type { ChefAction } from '../statuses';

interface ChefActionsProps {
  readonly booking: Booking;
  /** Milliseconds since 1970: decides whether the booking has started. */
  readonly now: number;
  /** Called with the booking as it is after the change. */
  readonly onChanged: (booking: Booking) => void;
}

/** The buttons with which a chef answers a request and closes a booking. */
export function ChefActions({ booking, now, onChanged }: ChefActionsProps) {
  const [asking, setAsking] = useState<ChefAction | null>(null);
  const oneAtATime = useOneAtATime();
  const change = useChangeBookingStatus(onChanged);
  const { t } = useI18n();

  const perform = ({ status }: ChefAction) => {
    setAsking(null);
    oneAtATime((done) =>
      change.mutate({ params: { path: { id: booking.id } }, body: { status } }, { onSettled: done }),
    );
  };

  const actions = chefActions(booking, now);
  return (
    <>
      {change.error ? <ProblemAlert error={change.error} takesFocus /> : null}
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
      {asking ? (
        <ConfirmDialog
          title={t('booking.ask', { action: t(asking.label) })}
          confirmLabel={t(asking.label)}
          cancelLabel={t('booking.keep')}
          isOpen
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          {asking.question ? t(asking.question) : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
