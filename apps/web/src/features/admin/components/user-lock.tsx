import type { AdministeredUserDetails } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useLockUser, useUnlockUser } from '../queries';

interface UserLockProps {
  readonly user: AdministeredUserDetails;
  readonly isOwn: boolean;
}

/** Whether somebody may sign in, and the way to change that. */
export function UserLock({ user, isOwn }: UserLockProps) {
  const { t, instant } = useI18n();
  const lock = useLockUser();
  const unlock = useUnlockUser();
  const oneAtATime = useOneAtATime();
  const [asking, setAsking] = useState<'lock' | 'unlock' | null>(null);
  const [done, setDone] = useState<'lock' | 'unlock' | null>(null);
  const isLocked = user.status === 'locked';
  const isPending = lock.isPending || unlock.isPending;
  const error = lock.error ?? unlock.error;

  const perform = (change: 'lock' | 'unlock') => {
    setAsking(null);
    setDone(null);
    lock.reset();
    unlock.reset();
    oneAtATime((settled) =>
      (change === 'lock' ? lock : unlock).mutate(
        { params: { path: { id: user.id } } },
        { onSuccess: () => setDone(change), onSettled: settled },
      ),
    );
  };

  return (
    <div className="space-y-4">
      {done ? <Alert tone="good" title={t(`admin.${done}.done`, { name: user.name })} takesFocus /> : null}
      {error ? <ProblemAlert error={error} takesFocus /> : null}
      <p>
        {user.locked_at === null
          ? t('admin.user.active.what')
          : t('admin.user.locked.since', { time: instant(user.locked_at) })}
      </p>
      {user.locked_out_until === null ? null : (
        <Alert tone="warn" title={t('admin.user.lockedOut')}>
          <p>{t('admin.user.lockedOut.until', { time: instant(user.locked_out_until) })}</p>
        </Alert>
      )}
      {user.is_demo ? (
        <p className="text-ink-soft">{t('admin.user.demo.fixed')}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          {isLocked || user.locked_out_until !== null ? (
            <Button disabled={isPending} onClick={() => setAsking('unlock')}>
              {t('admin.unlock')}
            </Button>
          ) : null}
          {isLocked || isOwn ? null : (
            <Button variant="secondary" disabled={isPending} onClick={() => setAsking('lock')}>
              {t('admin.lock')}
            </Button>
          )}
        </div>
      )}
      {isOwn ? <p className="text-ink-soft">{t('admin.user.own')}</p> : null}
      {asking ? (
        <ConfirmDialog
          title={t(`admin.${asking}.ask`, { name: user.name })}
          confirmLabel={t(`admin.${asking}`)}
          confirmVariant={asking === 'lock' ? 'danger' : 'primary'}
          cancelLabel={t('dialog.keep')}
          isOpen
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          {t(`admin.${asking}.what`)}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
