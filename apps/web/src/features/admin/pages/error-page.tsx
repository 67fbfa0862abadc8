import type { ErrorPattern } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { Card } from '../../../shared/ui/card';
import { NotFound } from '../../../shared/ui/not-found';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { AdminTabs } from '../components/admin-tabs';
import { Ago } from '../components/ago';
import { BarChart } from '../components/charts/bar-chart';
import { SeverityBadge } from '../components/error-badges';
import { Fact } from '../components/facts';
import { PatternErrors } from '../components/pattern-errors';
import { PatternStatus } from '../components/pattern-status';
import { formatNumber, hoursUpTo } from '../figures';
import { useErrorPattern } from '../queries';

interface ErrorPageProps {
  /** Of the pattern. */
  readonly id: number;
  /** Of the list of errors. */
  readonly page: number | undefined;
}

/** One kind of error: how often, since when, what is done about it, and its latest cases. */
export function ErrorPage({ id, page }: ErrorPageProps) {
  const { t } = useI18n();
  const { data: pattern, error, refetch, dataUpdatedAt } = useErrorPattern(id);
  if (error && asProblem(error).status === 404) return <NoSuchError />;
  if (!pattern) {
    return (
      <Page title={t('admin.errors.pattern')}>
        <AdminTabs current="errors" />
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : <Skeleton blocks={2} className="h-60" />}
      </Page>
    );
  }
  return (
    <Page
      title={pattern.error_type}
      description={t('admin.error.description', { type: pattern.error_type })}
      intro={<p className="line-clamp-6 wrap-anywhere whitespace-pre-wrap">{pattern.pattern}</p>}
    >
      <AdminTabs current="errors" />
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card className="space-y-5">
          <Facts pattern={pattern} now={dataUpdatedAt} />
          <PatternStatus pattern={pattern} />
        </Card>
        <Card>
          <Trend counts={pattern.trend} now={dataUpdatedAt} />
        </Card>
      </div>
      <h2 className="pt-2 text-2xl">{t('admin.error.recent')}</h2>
      <PatternErrors id={id} page={page} />
    </Page>
  );
}

function Facts({ pattern, now }: { readonly pattern: ErrorPattern; readonly now: number }) {
  const { t, instant, locale } = useI18n();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">{t('admin.errors.pattern')}</h2>
        <SeverityBadge severity={pattern.severity} />
      </div>
      <dl className="grid gap-4 sm:grid-cols-2">
        <Fact term={t('admin.errors.count')}>{formatNumber(locale, pattern.count)}</Fact>
        <Fact term={t('admin.errors.reopened')}>
          {t('admin.errors.reopened.times', { times: pattern.times_reopened })}
        </Fact>
        <Fact term={t('admin.errors.last')}>
          {instant(pattern.last_seen)}
          <span className="block text-sm font-normal text-ink-soft">
            <Ago instant={pattern.last_seen} now={now} />
          </span>
        </Fact>
        <Fact term={t('admin.errors.first')}>
          {instant(pattern.first_seen)}
          <span className="block text-sm font-normal text-ink-soft">
            <Ago instant={pattern.first_seen} now={now} />
          </span>
        </Fact>
      </dl>
    </>
  );
}

function Trend({ counts, now }: { readonly counts: readonly number[]; readonly now: number }) {
  const { t, locale } = useI18n();
  const written = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const hours = hoursUpTo(now, counts.length).map((hour) => written.format(hour));
  return (
    <BarChart
      title={t('admin.error.trend')}
      name={t('admin.error.perHour')}
      counts={counts}
      placeName={(index) => hours[index] ?? ''}
      ends={[hours[0] ?? '', t('admin.chart.now')]}
    />
  );
}

export function NoSuchError() {
  const { t } = useI18n();
  return <NotFound title={t('admin.error.notFound')}>{t('admin.error.notFound.text')}</NotFound>;
}
