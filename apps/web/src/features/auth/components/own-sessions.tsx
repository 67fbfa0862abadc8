import type { OpenSession } from '@coocook/api-client';
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
import { useEndSession, useSessions, useSignOutEverywhere } from '../account-queries';

interface Asking {
  readonly session: OpenSession;
  readonly device: string;
}

/** Where one is signed in, and the ways out of there. */
export function OwnSessions({ page }: { readonly page: number | undefined }) {
  const { t } = useI18n();
  const list = useSessions(page);
  const end = useEndSession();
  const oneAtATime = useOneAtATime();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [ended, setEnded] = useState('');

  const perform = ({ session, device }: Asking) => {
    setAsking(null);
    setEnded('');
    oneAtATime((done) =>
      end.mutate(
        { params: { path: { id: session.id } } },
        { onSuccess: () => setEnded(device), onSettled: done },
      ),
    );
  };

  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton className="h-40" />;
  const { sessions, pages, current_page } = list.data;
  return (
    <div className="space-y-6">
      {problem}
      {end.error ? <ProblemAlert error={end.error} takesFocus /> : null}
      {ended ? <Alert tone="good" title={t('sessions.ended', { device: ended })} takesFocus /> : null}
      {sessions.length > 0 ? (
        <SessionList
          sessions={sessions}
          action={(session, device) =>
            session.current ? null : (
              <Button
                variant="secondary"
                disabled={end.isPending}
                aria-label={t('sessions.end.name', { device })}
                onClick={() => setAsking({ session, device })}
              >
                {t('sessions.end')}
              </Button>
            )
          }
        />
      ) : (
        <NoSuchPage pages={pages} />
      )}
      <Pagination current={current_page} pages={pages} />
      <SignOutEverywhere />
      {asking ? (
        <ConfirmDialog
          title={t('sessions.end.ask')}
          confirmLabel={t('sessions.end')}
          cancelLabel={t('dialog.keep')}
          isOpen
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          {t('sessions.end.what', { device: asking.device })}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function SignOutEverywhere() {
  const { t } = useI18n();
  const everywhere = useSignOutEverywhere();
  const oneAtATime = useOneAtATime();
  const [isAsking, setIsAsking] = useState(false);
  const perform = () => {
    setIsAsking(false);
    oneAtATime((done) => everywhere.mutate({}, { onSettled: done }));
  };
  return (
    <div className="space-y-3 border-t border-line pt-5">
      <p className="max-w-prose text-ink-soft">{t('sessions.everywhere.hint')}</p>
      {everywhere.error ? <ProblemAlert error={everywhere.error} takesFocus /> : null}
      <Button
        variant="secondary"
        pending={everywhere.isPending}
        pendingLabel={t('auth.signOut.pending')}
        onClick={() => setIsAsking(true)}
      >
        {t('sessions.everywhere')}
      </Button>
      <ConfirmDialog
        title={t('sessions.everywhere.ask')}
        confirmLabel={t('sessions.everywhere')}
        cancelLabel={t('dialog.keep')}
        isOpen={isAsking}
        onConfirm={perform}
        onClose={() => setIsAsking(false)}
      >
        {t('sessions.everywhere.what')}
      </ConfirmDialog>
    </div>
  );
}
