import { useI18n } from '../../../shared/i18n/i18n';
import { Alert } from '../../../shared/ui/alert';
import { OutsideBookings } from './outside-bookings';

interface SavedAlertProps {
  readonly title: string;
  readonly outside: readonly number[];
}

/** What has been changed, and which bookings to come that leaves outside the hours. */
export function SavedAlert({ title, outside }: SavedAlertProps) {
  const { t } = useI18n();
  return (
    <Alert tone="good" title={title} takesFocus>
      {outside.length > 0 ? (
        <>
          <p>{t('console.outside.are', { total: outside.length })}</p>
          <OutsideBookings ids={outside} />
        </>
      ) : null}
    </Alert>
  );
}
