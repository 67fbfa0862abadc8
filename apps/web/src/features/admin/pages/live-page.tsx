import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { AdminTabs } from '../components/admin-tabs';
import { HealthChecks } from '../components/health-checks';
import { JobTable } from '../components/job-table';
import { LiveCharts } from '../components/live-charts';
import { LiveSummary } from '../components/live-summary';
import { ProcessNotice } from '../components/process-notice';
import { formatClock } from '../figures';
import { useLiveFigures } from '../queries';

/** How the product does right now; stands still in a tab that nobody sees. */
export function LivePage() {
  const { t } = useI18n();
  const [isPaused, setIsPaused] = useState(false);
  return (
    <Page title={t('admin.live')} description={t('admin.live.description')}>
      <AdminTabs current="live" />
      <HealthChecks isPaused={isPaused} />
      <LiveSummary isPaused={isPaused} />
      <Figures isPaused={isPaused} onPause={setIsPaused} />
    </Page>
  );
}

interface FiguresProps {
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
}

function Figures({ isPaused, onPause }: FiguresProps) {
  const { t, locale } = useI18n();
  const live = useLiveFigures(isPaused);
  const problem = live.error ? <ProblemAlert error={live.error} onRetry={live.refetch} /> : null;
  if (!live.data) return problem ?? <Skeleton blocks={2} className="h-60" />;
  const time = formatClock(locale, new Date(live.dataUpdatedAt).toISOString());
  return (
    <>
      {problem}
      <ProcessNotice instance={live.data.instance} startedAt={live.data.started_at} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 className="text-2xl">{t('admin.live.minutes')}</h2>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-ink-soft tabular-nums">
            {t(isPaused ? 'admin.live.paused' : 'admin.live.running', { time })}
          </span>
          <Button variant="secondary" onClick={() => onPause(!isPaused)}>
            {t(isPaused ? 'admin.live.resume' : 'admin.live.pause')}
          </Button>
        </div>
      </div>
      <LiveCharts live={live.data} />
      <h2 className="pt-2 text-2xl">{t('admin.live.jobs')}</h2>
      <JobTable jobs={live.data.jobs} />
    </>
  );
}
