import { lazy, Suspense } from 'react';
import { useI18n, withInnerWords } from '../../../shared/i18n/i18n';
import { asProblem } from '../../../shared/lib/problem';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { ChefGrid, ChefGridSkeleton } from '../components/chef-card';
import { CuisineChips } from '../components/cuisine-chips';
import { ExploreFilters } from '../components/explore-filters';
import type { ExploreSearch } from '../explore-search';
import { useChefs } from '../queries';

/** Only for those who find nothing. */
const NearestChefs = lazy(() =>
  withInnerWords(import('../components/nearest-chefs')).then((m) => ({ default: m.NearestChefs })),
);

interface ExplorePageProps {
  readonly search: ExploreSearch;
  readonly onSearch: (search: ExploreSearch) => void;
}

export function ExplorePage({ search, onSearch }: ExplorePageProps) {
  const chefs = useChefs(search);
  const { t } = useI18n();
  const refused = chefs.error ? asProblem(chefs.error).fields.map(({ field }) => field) : [];
  return (
    <Page title={t('explore.title')} description={t('explore.description')} intro={t('explore.intro')}>
      <ExploreFilters search={search} onApply={onSearch} refused={refused} />
      <CuisineChips search={search} />
      <p role="status" className="min-h-7 text-lg font-semibold">
        {chefs.data && !chefs.error ? t('explore.count', { total: chefs.data.total }) : ''}
      </p>
      {chefs.isPending ? <ChefGridSkeleton /> : null}
      {chefs.error ? (
        <ProblemAlert error={chefs.error} onRetry={chefs.refetch} />
      ) : chefs.data ? (
        <Results {...chefs.data} search={search} stale={chefs.isPlaceholderData} />
      ) : null}
    </Page>
  );
}

type ResultsProps = NonNullable<ReturnType<typeof useChefs>['data']> & {
  readonly search: ExploreSearch;
  readonly stale: boolean;
};

function Results({ chefs, total, pages, current_page, search, stale }: ResultsProps) {
  if (chefs.length > 0) {
    return (
      <div className={`space-y-6 transition-opacity ${stale ? 'opacity-60' : ''}`}>
        <ChefGrid chefs={chefs} />
        <Pagination current={current_page} pages={pages} />
      </div>
    );
  }
  if (total === 0) {
    return (
      <Suspense fallback={<ChefGridSkeleton />}>
        <NearestChefs search={search} />
      </Suspense>
    );
  }
  return <NoSuchPage pages={pages} />;
}
