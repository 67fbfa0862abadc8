import { useSession } from '../../../shared/lib/use-session';
import { asProblem } from '../../../shared/lib/problem';
import { Button, LinkButton } from '../../../shared/ui/button';
import { useLogout } from '../queries';

/** The account's corner of the header: who is signed in and the way out, or the ways in. */
export function AccountNav({ returnTo }: { readonly returnTo: string | undefined }) {
  const state = useSession();
  const logout = useLogout();
  if (state.status === 'restoring') return <div className="min-h-touch" />;
  if (state.status !== 'signed-in') {
    return (
      <div className="flex flex-wrap items-center gap-1">
        <LinkButton to="/login" search={{ return_to: returnTo }} variant="quiet">
          Sign in
        </LinkButton>
        <LinkButton
          to="/register"
          search={{ return_to: returnTo }}
          variant="secondary"
          className="max-sm:hidden"
        >
          Register
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-1 sm:gap-x-3">
      <span className="max-w-24 truncate sm:max-w-48" title={state.user.name}>
        <span className="sr-only">Signed in as </span>
        {state.user.name}
      </span>
      <Button
        className="max-sm:px-2"
        variant="quiet"
        pending={logout.isPending}
        pendingLabel="Signing out…"
        onClick={() => logout.mutate({})}
      >
        Sign out
      </Button>
      {logout.error ? (
        <p role="alert" className="w-full text-sm text-bad">
          You are still signed in. {asProblem(logout.error).message}
        </p>
      ) : null}
    </div>
  );
}
