import { useI18n } from '../../../../shared/i18n/i18n';
import { Bars } from './bars';
import { roundMaximum } from './scale';

/** The counts of hours in a row of a table; its own highest one sets the scale. */
export function Sparkline({ counts }: { readonly counts: readonly number[] }) {
  const { t } = useI18n();
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div
      role="img"
      aria-label={t('admin.chart.hours', { hours: counts.length, total })}
      className="h-8 w-28 border-b border-line-strong"
    >
      <Bars values={counts} maximum={roundMaximum(counts, 1)} />
    </div>
  );
}
