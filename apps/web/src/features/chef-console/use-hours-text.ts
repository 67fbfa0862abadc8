import { useI18n } from '../../shared/i18n/i18n';
import { endsNextDay, rangeText } from './hours';
import type { DayHours } from './hours';

/** The hours of a day in words: `10:00–14:00, 18:00–02:00 the next day`, or that it is a day off. */
export const useHoursText = (): ((hours: DayHours) => string) => {
  const { t, locale } = useI18n();
  return (hours) =>
    hours.length === 0
      ? t('console.hours.off')
      : new Intl.ListFormat(locale, { type: 'unit' }).format(
          hours.map((range) =>
            endsNextDay(range)
              ? t('console.hours.range.nextDay', { range: rangeText(range) })
              : rangeText(range),
          ),
        );
};
