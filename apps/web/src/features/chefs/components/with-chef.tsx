import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { positiveInt } from '../../../shared/lib/search-params';
import { NotFound } from '../../../shared/ui/not-found';
import { Page } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { useChef } from '../queries';

interface WithChefProps {
  /** As it stands in the address: anything. */
  readonly id: string;
  /** The heading until the chef's own is known. */
  readonly title: string;
  /** What stands there meanwhile, heading and all; a plain page when left out. */
  readonly pending?: ReactNode;
  readonly children: (chef: Chef, reload: () => void) => ReactNode;
}

/** Loads a chef; says so while it does, and when there is none. */
export function WithChef({ id, ...rest }: WithChefProps) {
  const chefId = positiveInt(id);
  return chefId === undefined ? <ChefNotFound /> : <LoadedChef id={chefId} {...rest} />;
}

function LoadedChef({ id, title, pending, children }: Omit<WithChefProps, 'id'> & { readonly id: number }) {
  const chef = useChef(id);
  if (chef.data) return children(chef.data, () => void chef.refetch());
  if (chef.error && asProblem(chef.error).status === 404) return <ChefNotFound />;
  if (!chef.error && pending) return pending;
  return (
    <Page title={title} intro={<span className="block h-7" />}>
      {chef.error ? (
        <ProblemAlert error={chef.error} onRetry={chef.refetch} />
      ) : (
        <Skeleton className="h-screen" />
      )}
    </Page>
  );
}

function ChefNotFound() {
  const { t } = useI18n();
  return <NotFound title={t('chef.notFound')}>{t('chef.notFound.text')}</NotFound>;
}
