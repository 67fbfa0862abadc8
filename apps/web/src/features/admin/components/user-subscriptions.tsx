import type { AdministeredUserDetails } from '@coocook/api-client';
import { useRef, useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { isRunning } from '../../../shared/lib/services';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { SubscriptionList } from '../../../shared/ui/subscription-list';
import { useRevokeSubscription } from '../queries';
import { GrantSubscription } from './grant-subscription';
import type { Grant } from './grant-subscription';

const NOTHING_YET: Grant = { product: 'coocook', plan: 'monthly', until: '' };

/** What somebody may use, and the ways to give, lengthen and end it. */
export function UserSubscriptions({ user }: { readonly user: AdministeredUserDetails }) {
  const { t, instant } = useI18n();
  const revoke = useRevokeSubscription();
  const oneAtATime = useOneAtATime();
  const [done, setDone] = useState('');
  const [grant, setGrant] = useState(NOTHING_YET);
  const until = useRef<Pick<HTMLElement, 'focus'>>(null);
  return (
    <div className="space-y-5">
      {done ? <Alert tone="good" title={done} takesFocus /> : null}
      {revoke.error ? <ProblemAlert error={revoke.error} takesFocus /> : null}
      {user.subscriptions.length === 0 ? (
        <p className="text-ink-soft">{t('admin.subscriptions.none')}</p>
      ) : null}
      <SubscriptionList
        subscriptions={user.subscriptions}
        isPending={revoke.isPending}
        action={({ product, plan }, name) => (
          <Button
            variant="secondary"
            aria-label={t('admin.extend.name', { product: name })}
            onClick={() => {
              setGrant({ product, plan, until: '' });
              until.current?.focus();
            }}
          >
            {t('admin.extend')}
          </Button>
        )}
        onCancel={({ id }, atOnce) => {
          setDone('');
          oneAtATime((settled) =>
            revoke.mutate(
              { params: { path: { id }, query: { now: atOnce ? 'true' : 'false' } } },
              {
                onSuccess: (changed) =>
                  setDone(
                    isRunning(changed)
                      ? t('subscription.cancel.done', { time: instant(changed.current_period_end) })
                      : t('subscription.end.done'),
                  ),
                onSettled: settled,
              },
            ),
          );
        }}
      />
      <GrantSubscription
        user={user}
        grant={grant}
        onChange={setGrant}
        untilRef={until}
        onStart={() => setDone('')}
        onGranted={(message) => {
          setDone(message);
          setGrant(NOTHING_YET);
        }}
      />
    </div>
  );
}
