import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import type { AuditSearch } from '../audit-search';
import { AdminTabs } from '../components/admin-tabs';
import { AuditFilters } from '../components/audit-filters';
import { AuditTable } from '../components/audit-table';
import { useAuditEvents } from '../queries';

interface AuditPageProps {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

/** What happened to accounts, and what administrators did. */
export function AuditPage({ search, onSearch }: AuditPageProps) {
  const { t } = useI18n();
  return (
    <Page title={t('admin.audit')} description={t('admin.audit.description')}>
      <AdminTabs current="audit" />
      <AuditFilters search={search} onApply={onSearch} />
      <EventList search={search} />
    </Page>
  );
}

function EventList({ search }: Pick<AuditPageProps, 'search'>) {
  const { t } = useI18n();
  const list = useAuditEvents(search);
  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton className="h-96" />;
  const { events, total, pages, current_page } = list.data;
  return (
    <div className={`space-y-4 transition-opacity ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <p role="status" className="text-ink-soft">
        {t('admin.audit.count', { total })}
      </p>
      {events.length > 0 ? (
        <AuditTable events={events} />
      ) : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <EmptyState title={t('admin.audit.none')}>
          <p className="text-ink-soft">{t('admin.none.hint')}</p>
        </EmptyState>
      )}
      <Pagination current={current_page} pages={pages} />
    </div>
  );
}
