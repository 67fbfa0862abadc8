import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { problemWords } from '../../../shared/i18n/problem-words';
import { useSession } from '../../../shared/lib/use-session';
import { asProblem } from '../../../shared/lib/problem';
import { Button, LinkButton } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { useLogout } from '../queries';

/** The account's corner of the header: who is signed in and the way out, or the ways in. */
export function AccountNav({ returnTo }: { readonly returnTo: string | undefined }) {
  const state = useSession();
  const logout = useLogout();
  const i18n = useI18n();
  const { t } = i18n;
  if (state.status === 'restoring') return <div className="min-h-touch" />;
  if (state.status !== 'signed-in') {
    return (
      <div className="flex flex-wrap items-center gap-1">
        <LinkButton to="/login" search={{ return_to: returnTo }} variant="quiet">
          {t('auth.signIn')}
        </LinkButton>
        <LinkButton to="/register" search={{ return_to: returnTo }} className="max-sm:hidden">
          {t('auth.register')}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-1">
      <Link
        to="/account"
        title={state.user.name}
        className="inline-flex min-h-touch min-w-touch items-center justify-center gap-2 rounded-full border border-line-strong px-2.5 font-semibold transition-colors hover:border-ink hover:bg-sunken"
      >
        <Icon name="user" />
        <span className="max-w-40 truncate max-sm:sr-only">
          <span className="sr-only">{t('auth.signedInAs')} </span>
          {state.user.name}
        </span>
      </Link>
      <Button
        className="max-sm:px-2"
        variant="quiet"
        pending={logout.isPending}
        pendingLabel={t('auth.signOut.pending')}
        onClick={() => logout.mutate({})}
      >
        {t('auth.signOut')}
      </Button>
      {logout.error ? (
        <p role="alert" className="w-full text-sm text-bad">
          {t('auth.signOut.failed', { problem: problemWords(i18n, asProblem(logout.error)) })}
        </p>
      ) : null}
    </div>
  );
}
