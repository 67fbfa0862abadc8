import { useI18n } from '../../../../shared/i18n/i18n';
import { ChartFrame } from './chart-frame';
import { extentOf, linePath, roundMaximum } from './scale';
import type { Value } from './scale';

interface Series {
  readonly name: string;
  /** As many as the chart has places; missing ones are gaps. */
  readonly values: readonly Value[];
}

interface LineChartProps {
  readonly title: string;
  /** One or two; the second is dashed. */
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** The lowest top of the scale. */
  readonly least: number;
  /** What each place is called: the time, say. */
  readonly placeName: (index: number) => string;
  readonly ends: readonly [first: string, last: string];
}

const LOOKS = [
  { colour: 'stroke-brand', dash: undefined },
  { colour: 'stroke-calm', dash: '5 4' },
] as const;

/** One or two figures over time, from 0. */
export function LineChart({ title, series, format, least, placeName, ends }: LineChartProps) {
  const { t } = useI18n();
  const length = series[0]?.values.length ?? 0;
  const maximum = roundMaximum(
    series.flatMap(({ values }) => values),
    least,
  );
  const written = (value: Value = null) => (value === null ? '–' : format(value));
  const summary = series.map(({ name, values }) => {
    const extent = extentOf(values);
    return extent
      ? t('admin.chart.summary', {
          name,
          latest: written(extent.latest),
          min: format(extent.min),
          max: format(extent.max),
        })
      : t('admin.chart.empty', { name });
  });
  return (
    <ChartFrame
      title={title}
      summary={summary.join(' ')}
      maximum={format(maximum)}
      entries={series.map(({ name, values }, index) => ({
        name,
        mark: series.length > 1 ? <Stroke index={index} /> : undefined,
        at: (place) => written(values[place]),
      }))}
      length={length}
      placeName={placeName}
      placeAt={(index) => index / (length - 1)}
      ends={ends}
    >
      <svg
        viewBox={`0 0 ${length - 1} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="size-full overflow-visible"
      >
        {series.map(({ name, values }, index) => (
          <path
            key={name}
            d={linePath(values, maximum)}
            fill="none"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={LOOKS[index]?.dash}
            vectorEffect="non-scaling-stroke"
            className={LOOKS[index]?.colour}
          />
        ))}
      </svg>
    </ChartFrame>
  );
}

/** What a series looks like, beside its name. */
function Stroke({ index }: { readonly index: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 4" className="h-1 w-6">
      <path
        d="M0 2h24"
        strokeWidth="2"
        strokeDasharray={LOOKS[index]?.dash}
        className={LOOKS[index]?.colour}
      />
    </svg>
  );
}
