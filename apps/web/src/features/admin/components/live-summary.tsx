import { useI18n } from '../../../shared/i18n/i18n';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { formatDuration, formatNumber, formatSeconds } from '../figures';
import { useMetricsSummary } from '../queries';
import { Figure } from './figure';

/** The main figures of the process that answered, since it started. */
export function LiveSummary({ isPaused }: { readonly isPaused: boolean }) {
  const { t, locale } = useI18n();
  const summary = useMetricsSummary(isPaused);
  const problem = summary.error ? <ProblemAlert error={summary.error} onRetry={summary.refetch} /> : null;
  if (!summary.data) return problem ?? <Skeleton className="h-28" />;
  const { requests, error_rate: rate, p95_duration_seconds: p95, uptime_seconds: uptime } = summary.data;
  return (
    <>
      {problem}
      <div className="grid gap-4 min-[26rem]:grid-cols-2 lg:grid-cols-4">
        <Figure term={t('admin.live.uptime')} value={formatDuration(locale, uptime)} />
        <Figure term={t('admin.live.answers')} value={formatNumber(locale, requests)} />
        <Figure
          term={t('admin.live.errorRate')}
          value={rate.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 2 })}
        />
        <Figure term={t('admin.live.p95')} value={p95 === null ? '–' : formatSeconds(locale, p95)} />
      </div>
    </>
  );
}
