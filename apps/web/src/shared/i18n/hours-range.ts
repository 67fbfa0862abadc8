import type { Chef } from '@coocook/api-client';
import type { I18n } from './i18n';

/** How long a booking of a chef may be: `2 to 6 hours`, or `3 hours` where there is no choice. */
export const hoursRange = (
  { t }: I18n,
  { min_hours: min, max_hours: max }: Pick<Chef, 'min_hours' | 'max_hours'>,
): string => (min === max ? t('hours', { hours: min }) : t('hours.range', { min, max }));
