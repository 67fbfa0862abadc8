import type { LiveFigures, LiveSample } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Card } from '../../../shared/ui/card';
import { EmptyState } from '../../../shared/ui/empty-state';
import { formatClock, formatNumber, formatSeconds } from '../figures';
import { LineChart } from './charts/line-chart';
import { inSlots } from './charts/scale';

/** Five minutes. */
const LENGTH_SECONDS = 300;

/** What one process did in the last minutes; each moment without a sample is a gap. */
export function LiveCharts({ live }: { readonly live: LiveFigures }) {
  const { t, locale } = useI18n();
  const { samples, interval_seconds: interval } = live;
  const newest = samples.at(-1);
  if (!newest) {
    return (
      <EmptyState title={t('admin.live.none')}>
        <p className="text-ink-soft">{t('admin.live.none.hint', { seconds: interval })}</p>
      </EmptyState>
    );
  }
  const length = LENGTH_SECONDS / interval;
  const slots = inSlots(samples, interval, length);
  const timeOf = (index: number) =>
    formatClock(
      locale,
      new Date(Date.parse(newest.at) - (length - 1 - index) * interval * 1000).toISOString(),
    );
  const valuesOf = (figure: (sample: LiveSample) => number | null) =>
    slots.map((sample) => (sample === null ? null : figure(sample)));
  const count = (value: number) => formatNumber(locale, value);
  const rate = (value: number) => t('admin.live.perSecond', { value: count(value) });
  const time = (value: number) => formatSeconds(locale, value);
  const common = { placeName: timeOf, ends: [timeOf(0), timeOf(length - 1)] } as const;
  return (
    <Card className="grid gap-x-8 gap-y-10 md:grid-cols-2 md:[&>:last-child:nth-child(odd)]:col-span-2">
      <LineChart
        {...common}
        title={t('admin.live.rate')}
        series={[
          { name: t('admin.live.rate.name'), values: valuesOf(({ requests }) => requests / interval) },
        ]}
        format={rate}
        least={1}
      />
      <LineChart
        {...common}
        title={t('admin.live.latency')}
        series={[
          { name: t('admin.live.median'), values: valuesOf(({ p50_seconds: p50 }) => p50) },
          { name: t('admin.live.p95.short'), values: valuesOf(({ p95_seconds: p95 }) => p95) },
        ]}
        format={time}
        least={0.01}
      />
      <LineChart
        {...common}
        title={t('admin.live.failed')}
        series={[
          {
            name: t('admin.live.failed.name', { seconds: interval }),
            values: valuesOf(({ errors }) => errors),
          },
        ]}
        format={count}
        least={1}
      />
      <LineChart
        {...common}
        title={t('admin.live.pool')}
        series={[
          { name: t('admin.live.pool.used'), values: valuesOf(({ pool_used: used }) => used) },
          { name: t('admin.live.pool.waiting'), values: valuesOf(({ pool_waiting: waiting }) => waiting) },
        ]}
        format={count}
        least={1}
      />
      <LineChart
        {...common}
        title={t('admin.live.lag')}
        series={[
          { name: t('admin.live.lag.name'), values: valuesOf(({ event_loop_lag_seconds: lag }) => lag) },
        ]}
        format={time}
        least={0.01}
      />
    </Card>
  );
}
