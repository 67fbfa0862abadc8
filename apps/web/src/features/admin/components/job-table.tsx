import type { LiveJob } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { formatDuration, formatNumber, formatSeconds } from '../figures';
import { DataTable } from './data-table';

/** The jobs of the process that answered, since it started. */
export function JobTable({ jobs }: { readonly jobs: readonly LiveJob[] }) {
  const { t, locale } = useI18n();
  if (jobs.length === 0) {
    return (
      <EmptyState title={t('admin.live.jobs.none')}>
        <p>{t('admin.live.jobs.none.hint')}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      label={t('admin.live.jobs')}
      columns={[
        {
          header: t('admin.live.job'),
          cell: ({ name }) => <span className="font-semibold">{name}</span>,
        },
        { header: t('admin.live.job.runs'), cell: ({ runs }) => formatNumber(locale, runs), isNumber: true },
        {
          header: t('admin.live.job.failures'),
          cell: ({ failures }) => (
            <span className={failures > 0 ? 'font-semibold text-bad' : ''}>
              {formatNumber(locale, failures)}
            </span>
          ),
          isNumber: true,
        },
        {
          header: t('admin.live.job.mean'),
          cell: ({ runs, seconds }) => (runs === 0 ? '–' : formatSeconds(locale, seconds / runs)),
          isNumber: true,
        },
        {
          header: t('admin.live.job.waiting'),
          cell: ({ oldest_waiting_seconds: waiting }) =>
            waiting === null ? '–' : formatDuration(locale, waiting),
          isNumber: true,
        },
      ]}
      rows={jobs}
      keyOf={({ name }) => name}
    />
  );
}
