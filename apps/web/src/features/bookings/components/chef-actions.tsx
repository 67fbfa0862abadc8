import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
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
  const change = useChangeBookingStatus();

  const perform = ({ status }: ChefAction) => {
    setAsking(null);
    oneAtATime((done) =>
      change.mutate(
        { params: { path: { id: booking.id } }, body: { status } },
        { onSuccess: onChanged, onSettled: done },
      ),
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
              aria-label={`${action.label}: booking ${booking.id}`}
              onClick={() => (action.question ? setAsking(action) : perform(action))}
            >
              {action.label}
            </Button>
          ))}
        </div>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={`${asking.label}?`}
          confirmLabel={asking.label}
          cancelLabel="Keep as it is"
          isOpen
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          {asking.question}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
