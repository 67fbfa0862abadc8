import type { ErrorPattern } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { formatNumber } from '../figures';
import { Ago } from './ago';
import { Sparkline } from './charts/sparkline';
import { DataTable } from './data-table';
import { SeverityBadge, StatusBadge } from './error-badges';

interface PatternTableProps {
  readonly patterns: readonly ErrorPattern[];
  /** When they were asked for, in milliseconds since 1970. */
  readonly now: number;
}

/** Errors that are one and the same, each with how often and since when. */
export function PatternTable({ patterns, now }: PatternTableProps) {
  const { t, locale } = useI18n();
  return (
    <DataTable
      label={t('admin.errors')}
      columns={[
        { header: t('admin.errors.pattern'), cell: (pattern) => <PatternName pattern={pattern} /> },
        {
          header: t('admin.errors.state'),
          cell: ({ severity, status }) => (
            <span className="inline-flex flex-wrap gap-2 max-lg:justify-end">
              <SeverityBadge severity={severity} />
              <StatusBadge status={status} />
            </span>
          ),
        },
        {
          header: t('admin.errors.hours24'),
          cell: ({ trend }) => <Sparkline counts={trend} />,
        },
        {
          header: t('admin.errors.count'),
          cell: ({ count }) => formatNumber(locale, count),
          isNumber: true,
        },
        {
          header: t('admin.errors.last'),
          cell: ({ last_seen: seen }) => <Ago instant={seen} now={now} />,
        },
        {
          header: t('admin.errors.first'),
          cell: ({ first_seen: seen }) => <Ago instant={seen} now={now} />,
        },
      ]}
      rows={patterns}
      keyOf={({ id }) => id}
    />
  );
}

function PatternName({ pattern: { id, error_type: type, pattern } }: { readonly pattern: ErrorPattern }) {
  return (
    <>
      <Link
        to="/admin/errors/$id"
        params={{ id: String(id) }}
        search={{}}
        className="stretched font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        {type}
      </Link>
      <span className="line-clamp-2 text-sm text-ink-soft lg:min-w-48">{pattern}</span>
    </>
  );
}
