import type { User } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { EmptyPlateArt } from '../../../shared/art/spot-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { session } from '../../../shared/lib/api';
import { useSession } from '../../../shared/lib/use-session';
import { LinkButton } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';

interface RequireSignInProps {
  readonly title: string;
  /** The path and query to come back to. */
  readonly returnTo: string;
  readonly children: (user: User) => ReactNode;
}

/** A page for signed-in people; everybody else is asked to sign in, in the same place. */
export function RequireSignIn({ title, returnTo, children }: RequireSignInProps) {
  const state = useSession();
  const { t } = useI18n();
  if (state.status === 'signed-in') return children(state.user);
  return (
    <Page title={title}>
      {state.status === 'restoring' ? <Skeleton blocks={3} className="h-40" /> : null}
      {state.status === 'unreachable' ? (
        <ProblemAlert error={state.problem} onRetry={() => session.resume()} />
      ) : null}
      {state.status === 'signed-out' ? (
        <EmptyState title={t('auth.signIn.needed')} art={<EmptyPlateArt />}>
          <div className="flex flex-wrap justify-center gap-3">
            <LinkButton to="/login" search={{ return_to: returnTo }}>
              {t('auth.signIn')}
            </LinkButton>
            <LinkButton to="/register" search={{ return_to: returnTo }} variant="secondary">
              {t('auth.register.title')}
            </LinkButton>
          </div>
        </EmptyState>
      ) : null}
    </Page>
  );
}
