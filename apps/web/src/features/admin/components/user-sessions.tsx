import type { AdministeredUserDetails } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { SessionList } from '../../../shared/ui/session-list';
import { Skeleton } from '../../../shared/ui/skeleton';
import { useEndUserSessions, useUserSessions } from '../queries';

interface UserSessionsProps {
  readonly user: AdministeredUserDetails;
  readonly isOwn: boolean;
  readonly page: number | undefined;
}

/** Where somebody is signed in. One's own sessions are ended among one's own pages. */
export function UserSessions({ user, isOwn, page }: UserSessionsProps) {
  const { t } = useI18n();
  const list = useUserSessions(user.id, page);
  const end = useEndUserSessions();
  const oneAtATime = useOneAtATime();
  const [isAsking, setIsAsking] = useState(false);
  const perform = () => {
    setIsAsking(false);
    oneAtATime((settled) => end.mutate({ params: { path: { id: user.id } } }, { onSettled: settled }));
  };

  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton className="h-32" />;
  const { sessions, pages, current_page } = list.data;
  return (
    <div className="space-y-5">
      {problem}
      {end.isSuccess ? <Alert tone="good" title={t('admin.sessions.ended')} takesFocus /> : null}
      {end.error ? <ProblemAlert error={end.error} takesFocus /> : null}
      {sessions.length > 0 ? (
        <SessionList sessions={sessions} />
      ) : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <p className="text-ink-soft">{t(user.is_demo ? 'admin.sessions.demo' : 'admin.sessions.none')}</p>
      )}
      <Pagination current={current_page} pages={pages} />
      {sessions.length > 0 && !user.is_demo && !isOwn ? (
        <Button variant="secondary" disabled={end.isPending} onClick={() => setIsAsking(true)}>
          {t('sessions.everywhere')}
        </Button>
      ) : null}
      <ConfirmDialog
        title={t('sessions.everywhere.ask')}
        confirmLabel={t('sessions.everywhere')}
        cancelLabel={t('dialog.keep')}
        isOpen={isAsking}
        onConfirm={perform}
        onClose={() => setIsAsking(false)}
      >
        {t('admin.sessions.what', { name: user.name })}
      </ConfirmDialog>
    </div>
  );
}
