import { useI18n } from '../../../shared/i18n/i18n';
import { Page } from '../../../shared/ui/page';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefGrid } from '../components/chef-card';
import { ExploreFilters } from '../components/explore-filters';
import type { ExploreSearch } from '../explore-search';
import { useChefs } from '../queries';

interface ExplorePageProps {
  readonly search: ExploreSearch;
  readonly onSearch: (search: ExploreSearch) => void;
}

export function ExplorePage({ search, onSearch }: ExplorePageProps) {
  const chefs = useChefs(search);
  const { t } = useI18n();
  return (
    <Page title={t('explore.title')} description={t('explore.description')} intro={t('explore.intro')}>
      <ExploreFilters search={search} onApply={onSearch} />
      <p role="status" className="font-semibold">
        {chefs.data && !chefs.error ? t('explore.count', { total: chefs.data.total }) : ''}
      </p>
      {chefs.isPending ? (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Skeleton blocks={6} className="h-56" />
        </div>
      ) : null}
      {chefs.error ? (
        <ProblemAlert error={chefs.error} onRetry={chefs.refetch} />
      ) : chefs.data ? (
        <Results {...chefs.data} stale={chefs.isPlaceholderData} />
      ) : null}
    </Page>
  );
}

type ResultsProps = NonNullable<ReturnType<typeof useChefs>['data']> & { readonly stale: boolean };

function Results({ chefs, total, pages, current_page, stale }: ResultsProps) {
  const { t } = useI18n();
  if (chefs.length > 0) {
    return (
      <div className={`space-y-6 ${stale ? 'opacity-60' : ''}`}>
        <ChefGrid chefs={chefs} />
        <Pagination current={current_page} pages={pages} />
      </div>
    );
  }
  return total > 0 ? (
    <EmptyState title={t('explore.beyond')}>
      <TextLink to="." search={(previous: object) => ({ ...previous, page: undefined })}>
        {t('explore.beyond.first')}
      </TextLink>
    </EmptyState>
  ) : (
    <EmptyState title={t('explore.none')}>
      <p>{t('explore.none.hint')}</p>
    </EmptyState>
  );
}
