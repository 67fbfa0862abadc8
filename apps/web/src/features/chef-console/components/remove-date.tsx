import type { Schedule } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useClearDate, usePreviewDate } from '../queries';
import { useCarefulChange, useFocusAfterAsking } from '../use-careful-change';
import { useHoursText } from '../use-hours-text';
import { weekdayOf } from '../weekday-name';
import { OutsideBookings } from './outside-bookings';

interface RemoveDateProps extends Pick<Schedule, 'weekly'> {
  readonly date: string;
  readonly onStart: () => void;
  readonly onRemoved: (date: string, outside: readonly number[]) => void;
}

/** Goes back to the weekly hours on one day, knowing what they are and what they leave outside. */
export function RemoveDate({ date, weekly, onStart, onRemoved }: RemoveDateProps) {
  const { t, day } = useI18n();
  const hoursText = useHoursText();
  const preview = usePreviewDate();
  const clear = useClearDate();
  const change = useCarefulChange<string>({
    preview: (on) => preview.mutateAsync({ params: { path: { date: on } }, body: { ranges: null } }),
    save: async (on) => {
      const cleared = await clear.mutateAsync({ params: { path: { date: on } } });
      onRemoved(on, cleared.outside);
      return cleared;
    },
    isAlwaysAsked: true,
  });
  const button = useFocusAfterAsking(change.asked !== null);
  const outside = change.asked?.outside ?? [];
  return (
    <>
      <Button
        ref={button}
        variant="secondary"
        pending={change.isPending}
        aria-label={t('console.dates.remove.name', { day: day(date) })}
        onClick={() => {
          onStart();
          change.start(date);
        }}
      >
        {t('console.dates.remove')}
      </Button>
      {change.error ? (
        <div className="basis-full">
          <ProblemAlert error={change.error} takesFocus />
        </div>
      ) : null}
      {change.asked ? (
        <ConfirmDialog
          title={t('console.dates.remove.ask', { day: day(date) })}
          confirmLabel={t('console.dates.remove')}
          confirmVariant="primary"
          cancelLabel={t('dialog.keep')}
          isOpen
          onConfirm={change.agree}
          onClose={change.decline}
        >
          <div className="space-y-3">
            <p>
              {t('console.dates.remove.then', {
                hours: hoursText(weekly.filter(({ weekday }) => weekday === weekdayOf(date))),
              })}
            </p>
            {outside.length > 0 ? (
              <>
                <p className="font-semibold">{t('console.outside.ask', { total: outside.length })}</p>
                <OutsideBookings ids={outside} />
              </>
            ) : null}
          </div>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
