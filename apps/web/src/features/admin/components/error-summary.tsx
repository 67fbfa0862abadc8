import { useI18n } from '../../../shared/i18n/i18n';
import { Card } from '../../../shared/ui/card';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { SEVERITIES } from '../errors-search';
import { formatNumber } from '../figures';
import { useErrorSummary } from '../queries';
import { Sparkline } from './charts/sparkline';
import { SeverityBadge } from './error-badges';
import { Figure } from './figure';

/** How bad it is today, before one looks at anything. */
export function ErrorSummary() {
  const { t, locale } = useI18n();
  const summary = useErrorSummary();
  const problem = summary.error ? <ProblemAlert error={summary.error} onRetry={summary.refetch} /> : null;
  if (!summary.data) return problem ?? <Skeleton className="h-32" />;
  const { last_24_hours: recent, trend, patterns, by_severity: bySeverity } = summary.data;
  return (
    <>
      {problem}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Figure term={t('admin.errors.recent24')} value={formatNumber(locale, recent)}>
          <Sparkline counts={trend} />
        </Figure>
        <Figure term={t('admin.errors.patterns.open')} value={formatNumber(locale, patterns.open)}>
          <p className="text-sm text-ink-soft">{t('admin.errors.patterns.others', patterns)}</p>
        </Figure>
        <Card className="sm:max-lg:col-span-2">
          <h2 className="mb-2 text-sm font-normal tracking-normal text-ink-soft">
            {t('admin.errors.bySeverity')}
          </h2>
          <dl className="grid gap-x-6 gap-y-2 min-[26rem]:grid-cols-2 sm:max-lg:grid-cols-4">
            {[...SEVERITIES].reverse().map((severity) => (
              <div key={severity} className="flex flex-wrap items-center justify-between gap-2">
                <dt>
                  <SeverityBadge severity={severity} />
                </dt>
                <dd className="text-lg font-bold tabular-nums">
                  {formatNumber(locale, bySeverity[severity])}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </>
  );
}
