import { useI18n } from '../../../../shared/i18n/i18n';
import { Bars } from './bars';
import { ChartFrame } from './chart-frame';
import { extentOf, roundMaximum } from './scale';

interface BarChartProps {
  readonly title: string;
  /** What is counted. */
  readonly name: string;
  readonly counts: readonly number[];
  /** What each place is called: the hour, say. */
  readonly placeName: (index: number) => string;
  readonly ends: readonly [first: string, last: string];
}

/** Counts over time, from 0. */
export function BarChart({ title, name, counts, placeName, ends }: BarChartProps) {
  const { t, locale } = useI18n();
  const format = (value: number) => value.toLocaleString(locale);
  const maximum = roundMaximum(counts, 1);
  const { latest, min, max } = extentOf(counts) ?? { latest: 0, min: 0, max: 0 };
  return (
    <ChartFrame
      title={title}
      summary={t('admin.chart.summary', {
        name,
        latest: format(latest ?? 0),
        min: format(min),
        max: format(max),
      })}
      maximum={format(maximum)}
      entries={[{ name, at: (place) => format(counts[place] ?? 0) }]}
      length={counts.length}
      placeName={placeName}
      placeAt={(index) => (index + 0.5) / counts.length}
      ends={ends}
    >
      <Bars values={counts} maximum={maximum} />
    </ChartFrame>
  );
}
