import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { AdminTabs } from '../components/admin-tabs';
import { ErrorFilters } from '../components/error-filters';
import { ErrorSummary } from '../components/error-summary';
import { PatternTable } from '../components/pattern-table';
import { pagesOf } from '../errors-search';
import type { ErrorsSearch } from '../errors-search';
import { useErrorPatterns } from '../queries';

interface ErrorsPageProps {
  readonly search: ErrorsSearch;
  readonly onSearch: (search: ErrorsSearch) => void;
}

/** What went wrong, here and in people's browsers: each kind of error once. */
export function ErrorsPage({ search, onSearch }: ErrorsPageProps) {
  const { t } = useI18n();
  return (
    <Page title={t('admin.errors')} description={t('admin.errors.description')}>
      <AdminTabs current="errors" />
      <ErrorSummary />
      <ErrorFilters search={search} onApply={onSearch} />
      <PatternList search={search} />
    </Page>
  );
}

function PatternList({ search }: Pick<ErrorsPageProps, 'search'>) {
  const { t } = useI18n();
  const list = useErrorPatterns(search);
  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton className="h-96" />;
  const { patterns, total } = list.data;
  const { current, pages } = pagesOf(list.data);
  return (
    <div className={`space-y-4 transition-opacity ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <p role="status" className="text-ink-soft">
        {t('admin.errors.total', { total })}
      </p>
      {patterns.length > 0 ? (
        <PatternTable patterns={patterns} now={list.dataUpdatedAt} />
      ) : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <EmptyState title={t('admin.errors.none')}>
          <p className="text-ink-soft">{t('admin.none.hint')}</p>
        </EmptyState>
      )}
      <Pagination current={current} pages={pages} />
    </div>
  );
}
