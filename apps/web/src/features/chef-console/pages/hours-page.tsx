import { useI18n } from '../../../shared/i18n/i18n';
import { Card } from '../../../shared/ui/card';
import { ZoneNote } from '../../../shared/ui/zone-note';
import { SingleDates } from '../components/single-dates';
import { WeeklyHours } from '../components/weekly-hours';
import { WithSchedule } from '../components/with-schedule';

/** When a chef works: every week, and on single days. */
export function HoursPage() {
  const { t } = useI18n();
  return (
    <WithSchedule>
      {({ schedule, timeZone }) => (
        <>
          <ZoneNote timeZone={timeZone} />
          <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
            <Card className="space-y-4">
              <h2 className="text-2xl">{t('console.hours.weekly')}</h2>
              <p className="text-ink-soft">{t('console.hours.weekly.hint')}</p>
              <WeeklyHours schedule={schedule} />
            </Card>
            <Card className="space-y-4">
              <h2 className="text-2xl">{t('console.dates')}</h2>
              <p className="text-ink-soft">{t('console.dates.hint')}</p>
              <SingleDates weekly={schedule.weekly} />
            </Card>
          </div>
        </>
      )}
    </WithSchedule>
  );
}
