import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDemoAccounts, useDemoSession } from '../queries';

const ICONS = { diner: 'user', chef: 'calendar', admin: 'shield' } as const;

/** One click each; nothing at all where the API offers none. */
export function DemoAccounts() {
  const demo = useDemoAccounts();
  const start = useDemoSession();
  const oneAtATime = useOneAtATime();
  const { t } = useI18n();
  const accounts = demo.data?.accounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="demo" className="space-y-3 rounded-card bg-brand-tint p-5 sm:p-6">
      <h2 id="demo" className="text-xl">
        {t('auth.demo')}
      </h2>
      <p>{t('auth.demo.hint')}</p>
      <ul className="grid gap-2">
        {accounts.map(({ account, name }) => (
          <li key={account}>
            <Button
              variant="secondary"
              className="w-full justify-start text-left"
              disabled={start.isPending || start.isSuccess}
              // After a success this button has done its work: it never says that it is done.
              onClick={() => oneAtATime((done) => start.mutate({ body: { account } }, { onError: done }))}
            >
              <Icon name={ICONS[account]} className="size-5 text-brand-deep" />
              {t(`auth.demo.${account}`, { name })}
            </Button>
          </li>
        ))}
      </ul>
      {start.error ? <ProblemAlert error={start.error} takesFocus /> : null}
    </section>
  );
}
