import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { useSession } from '../../../shared/lib/use-session';
import { Card } from '../../../shared/ui/card';
import { NotFound } from '../../../shared/ui/not-found';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { AdminTabs } from '../components/admin-tabs';
import { Fact } from '../components/facts';
import { UserBadges } from '../components/user-badges';
import { UserLock } from '../components/user-lock';
import { UserSessions } from '../components/user-sessions';
import { UserSubscriptions } from '../components/user-subscriptions';
import { useUser } from '../queries';

interface UserPageProps {
  readonly id: number;
  /** Of the list of sessions. */
  readonly page: number | undefined;
}

/** One account: who it is, whether they may sign in, where they are signed in, what they may use. */
export function UserPage({ id, page }: UserPageProps) {
  const { t, instant } = useI18n();
  const own = useSession().user?.id;
  const { data: user, error, refetch } = useUser(id);
  if (error && asProblem(error).status === 404) return <NoSuchUser />;
  if (!user) {
    return (
      <Page title={t('admin.user')}>
        <AdminTabs current="users" />
        {error ? <ProblemAlert error={error} onRetry={refetch} /> : <Skeleton blocks={2} className="h-60" />}
      </Page>
    );
  }
  return (
    <Page title={user.name} description={t('admin.user.description', { name: user.name })} intro={user.email}>
      <AdminTabs current="users" />
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <Card className="space-y-5">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-2xl">{t('admin.user')}</h2>
              <UserBadges user={user} />
            </div>
            <dl className="grid gap-4 sm:grid-cols-2">
              <Fact term={t('admin.user.id')}>{user.id}</Fact>
              <Fact term={t('admin.user.since')}>{instant(user.created_at)}</Fact>
              <Fact term={t('admin.user.seen')}>
                {user.last_seen_at === null ? t('admin.user.seen.never') : instant(user.last_seen_at)}
              </Fact>
            </dl>
            <div className="flex flex-wrap gap-x-6">
              <TextLink to="/admin/audit" search={{ user_id: user.id }}>
                {t('admin.user.audit')}
              </TextLink>
              {user.chef_id === null ? null : (
                <TextLink to="/chefs/$id" params={{ id: String(user.chef_id) }}>
                  {t('admin.user.chef')}
                </TextLink>
              )}
            </div>
          </Card>
          <Card className="space-y-5">
            <h2 className="text-2xl">{t('admin.access')}</h2>
            <UserLock user={user} isOwn={user.id === own} />
          </Card>
          <Card className="space-y-5">
            <h2 className="text-2xl">{t('admin.sessions')}</h2>
            <UserSessions user={user} isOwn={user.id === own} page={page} />
          </Card>
        </div>
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('account.subscriptions')}</h2>
          <UserSubscriptions user={user} />
        </Card>
      </div>
    </Page>
  );
}

export function NoSuchUser() {
  const { t } = useI18n();
  return <NotFound title={t('admin.user.notFound')}>{t('admin.user.notFound.text')}</NotFound>;
}
