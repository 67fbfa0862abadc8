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
  return (
    <Page title="Explore chefs" intro="Find somebody who cooks what you feel like, where you are.">
      <ExploreFilters search={search} onApply={onSearch} />
      <p role="status" className="font-semibold">
        {chefs.data && !chefs.error ? countOf(chefs.data.total) : ''}
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

const countOf = (total: number): string => (total === 1 ? '1 chef found' : `${total} chefs found`);

type ResultsProps = NonNullable<ReturnType<typeof useChefs>['data']> & { readonly stale: boolean };

function Results({ chefs, total, pages, current_page, stale }: ResultsProps) {
  if (chefs.length > 0) {
    return (
      <div className={`space-y-6 ${stale ? 'opacity-60' : ''}`}>
        <ChefGrid chefs={chefs} />
        <Pagination current={current_page} pages={pages} />
      </div>
    );
  }
  return total > 0 ? (
    <EmptyState title="There are not that many pages">
      <TextLink to="." search={(previous: object) => ({ ...previous, page: undefined })}>
        Go to the first page
      </TextLink>
    </EmptyState>
  ) : (
    <EmptyState title="No chef matches">
      <p>Try another cuisine, a wider range of rates, or fewer words.</p>
    </EmptyState>
  );
}
