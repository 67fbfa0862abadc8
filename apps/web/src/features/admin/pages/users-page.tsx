import type { AdministeredUser } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { AdminTabs } from '../components/admin-tabs';
import { DataTable } from '../components/data-table';
import { UserBadges } from '../components/user-badges';
import { UserFilters } from '../components/user-filters';
import { useUsers } from '../queries';
import type { UsersSearch } from '../users-search';

interface UsersPageProps {
  readonly search: UsersSearch;
  readonly onSearch: (search: UsersSearch) => void;
}

/** All accounts, to find one. */
export function UsersPage({ search, onSearch }: UsersPageProps) {
  const { t } = useI18n();
  return (
    <Page title={t('admin.users')} description={t('admin.users.description')}>
      <AdminTabs current="users" />
      <UserFilters search={search} onApply={onSearch} />
      <UserList search={search} />
    </Page>
  );
}

function UserList({ search }: Pick<UsersPageProps, 'search'>) {
  const { t, instant } = useI18n();
  const list = useUsers(search);
  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton className="h-96" />;
  const { users, total, pages, current_page } = list.data;
  return (
    <div className={`space-y-4 transition-opacity ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <p role="status" className="text-ink-soft">
        {t('admin.users.count', { total })}
      </p>
      {users.length > 0 ? (
        <DataTable
          label={t('admin.users')}
          columns={[
            { header: t('admin.user'), cell: (user) => <UserName user={user} /> },
            { header: t('admin.users.status'), cell: (user) => <UserBadges user={user} /> },
            {
              header: t('admin.user.seen'),
              cell: ({ last_seen_at: seen }) => (seen === null ? t('admin.user.seen.never') : instant(seen)),
            },
            { header: t('admin.user.since'), cell: ({ created_at: since }) => instant(since) },
          ]}
          rows={users}
          keyOf={({ id }) => id}
        />
      ) : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <EmptyState title={t('admin.users.none')}>
          <p className="text-ink-soft">{t('admin.none.hint')}</p>
        </EmptyState>
      )}
      <Pagination current={current_page} pages={pages} />
    </div>
  );
}

function UserName({ user }: { readonly user: AdministeredUser }) {
  return (
    <>
      <Link
        to="/admin/users/$id"
        params={{ id: String(user.id) }}
        search={{}}
        className="stretched font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        {user.name}
      </Link>
      <span className="block text-sm text-ink-soft">{user.email}</span>
    </>
  );
}
