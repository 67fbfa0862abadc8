import { useI18n } from '../../../shared/i18n/i18n';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { OutsideBookings } from './outside-bookings';

interface OutsideDialogProps {
  readonly outside: readonly number[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before hours are saved that leave bookings outside. */
export function OutsideDialog({ outside, onConfirm, onClose }: OutsideDialogProps) {
  const { t } = useI18n();
  return (
    <ConfirmDialog
      title={t('console.outside.ask', { total: outside.length })}
      confirmLabel={t('console.outside.confirm')}
      confirmVariant="primary"
      cancelLabel={t('console.outside.back')}
      isOpen
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <OutsideBookings ids={outside} />
    </ConfirmDialog>
  );
}
