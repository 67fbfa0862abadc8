import { useI18n } from '../../../shared/i18n/i18n';
import { ChipLink } from '../../../shared/ui/chip';
import type { ExploreSearch } from '../explore-search';
import { useCuisines } from '../queries';

/** One chip for each cuisine, with how many chefs cook it. */
export function CuisineChips({ search }: { readonly search: ExploreSearch }) {
  const cuisines = useCuisines();
  const { t, name } = useI18n();
  const known = cuisines.data?.cuisines ?? [];
  const isSame = (cuisine: string) => cuisine.toLowerCase() === search.cuisine?.toLowerCase();
  const strange =
    search.cuisine && !known.some((cuisine) => isSame(cuisine.name)) ? search.cuisine : undefined;
  const chip = (
    cuisine: string | undefined,
    label: string,
    count: number | undefined,
    isCurrent: boolean,
  ) => (
    <li key={label} className="shrink-0">
      <ChipLink
        to="/explore"
        search={{ ...search, cuisine, page: undefined }}
        isCurrent={isCurrent}
        count={count}
      >
        {label}
      </ChipLink>
    </li>
  );
  return (
    <nav aria-label={t('explore.cuisine')}>
      {/* One row on a phone, whatever is still to come: further ones would push the chefs down. */}
      <ul className="-mx-4 -my-1 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
        {chip(undefined, t('explore.cuisine.any'), undefined, search.cuisine === undefined)}
        {known.map((cuisine) =>
          chip(cuisine.name, name('cuisine', cuisine.name), cuisine.chef_count, isSame(cuisine.name)),
        )}
        {strange === undefined ? null : chip(strange, name('cuisine', strange), 0, true)}
      </ul>
    </nav>
  );
}
