import type { Booking } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { DetailsDialog } from '../../../shared/ui/details-dialog';
import type { Outcome } from '../outcome';
import { BookingCard } from './booking-card';
import { ChefActions } from './chef-actions';

interface BookingDialogProps {
  readonly booking: Booking;
  /** Milliseconds since 1970: when it was asked for. */
  readonly now: number;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** One booking of a chef's calendar, with what can be done about it. */
export function BookingDialog({ booking, now, onOutcome, onClose }: BookingDialogProps) {
  const { t } = useI18n();
  return (
    <DetailsDialog
      title={t('booking.name', { id: booking.id })}
      closeLabel={t('console.close')}
      onClose={onClose}
    >
      <BookingCard booking={booking} now={now} view="chef" heading="h3">
        <ChefActions booking={booking} now={now} onOutcome={onOutcome} />
      </BookingCard>
    </DetailsDialog>
  );
}
