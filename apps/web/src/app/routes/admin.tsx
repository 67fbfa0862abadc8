import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { parseAuditSearch } from '../../features/admin/audit-search';
import { parseErrorsSearch } from '../../features/admin/errors-search';
import { AuditPage } from '../../features/admin/pages/audit-page';
import { ErrorPage, NoSuchError } from '../../features/admin/pages/error-page';
import { ErrorsPage } from '../../features/admin/pages/errors-page';
import { LivePage } from '../../features/admin/pages/live-page';
import { SubscriptionsPage } from '../../features/admin/pages/subscriptions-page';
import { NoSuchUser, UserPage } from '../../features/admin/pages/user-page';
import { UsersPage } from '../../features/admin/pages/users-page';
import { parseUsersSearch } from '../../features/admin/users-search';
import { useI18n } from '../../shared/i18n/i18n';
import { positiveInt } from '../../shared/lib/search-params';
import { RequireAdmin } from '../require-admin';

/* The whole area in one file: those who need one of its pages need the others, and nobody else needs any. */

export const UsersRoute = createLazyRoute('/admin/users')({ component: Users });
export const UserRoute = createLazyRoute('/admin/users/$id')({ component: User });
export const SubscriptionsRoute = createLazyRoute('/admin/subscriptions')({ component: Subscriptions });
export const AuditRoute = createLazyRoute('/admin/audit')({ component: Audit });
export const ErrorsRoute = createLazyRoute('/admin/errors')({ component: Errors });
export const ErrorRoute = createLazyRoute('/admin/errors/$id')({ component: OneError });
export const LiveRoute = createLazyRoute('/admin/live')({ component: Live });

function Users() {
  const search = parseUsersSearch(useSearch({ from: '/admin/users' }));
  const navigate = useNavigate();
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.users')}>
      <UsersPage
        search={search}
        onSearch={(wanted) => void navigate({ to: '/admin/users', search: { ...wanted } })}
      />
    </RequireAdmin>
  );
}

function User() {
  const id = positiveInt(useParams({ from: '/admin/users/$id' }).id);
  const { page } = useSearch({ from: '/admin/users/$id' });
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.user')}>
      {id === undefined ? <NoSuchUser /> : <UserPage key={id} id={id} page={positiveInt(page)} />}
    </RequireAdmin>
  );
}

function Subscriptions() {
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.subscriptions')}>
      <SubscriptionsPage />
    </RequireAdmin>
  );
}

function Audit() {
  const search = parseAuditSearch(useSearch({ from: '/admin/audit' }));
  const navigate = useNavigate();
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.audit')}>
      <AuditPage
        search={search}
        onSearch={(wanted) => void navigate({ to: '/admin/audit', search: { ...wanted } })}
      />
    </RequireAdmin>
  );
}

function Errors() {
  const search = parseErrorsSearch(useSearch({ from: '/admin/errors' }));
  const navigate = useNavigate();
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.errors')}>
      <ErrorsPage
        search={search}
        onSearch={(wanted) => void navigate({ to: '/admin/errors', search: { ...wanted } })}
      />
    </RequireAdmin>
  );
}

function OneError() {
  const id = positiveInt(useParams({ from: '/admin/errors/$id' }).id);
  const { page } = useSearch({ from: '/admin/errors/$id' });
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.errors.pattern')}>
      {id === undefined ? <NoSuchError /> : <ErrorPage key={id} id={id} page={positiveInt(page)} />}
    </RequireAdmin>
  );
}

function Live() {
  const { t } = useI18n();
  return (
    <RequireAdmin title={t('admin.live')}>
      <LivePage />
    </RequireAdmin>
  );
}
