import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import type { Outcome } from '../outcome';
import { canStillChange } from '../statuses';
import { CancelDialog } from './cancel-dialog';
import { MoveDialog } from './move-dialog';

interface DinerActionsProps {
  readonly booking: Booking;
  /** Milliseconds since 1970: decides whether the booking has started. */
  readonly now: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** The buttons with which a diner moves a booking or calls it off. */
export function DinerActions({ booking, now, onOutcome }: DinerActionsProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const finish = (outcome: Outcome) => (close(), onOutcome(outcome));
  return (
    <>
      {canStillChange(booking, now) ? (
        <div className="flex flex-wrap gap-3">
          {(['move', 'cancel'] as const).map((action) => (
            <Button
              key={action}
              variant="secondary"
              aria-label={t('booking.action', { action: t(`booking.${action}`), id: booking.id })}
              onClick={() => setOpen(action)}
            >
              {t(`booking.${action}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {open === 'move' ? <MoveDialog booking={booking} onOutcome={finish} onClose={close} /> : null}
      {open === 'cancel' ? (
        <CancelDialog booking={booking} view="diner" onOutcome={finish} onClose={close} />
      ) : null}
    </>
  );
}
