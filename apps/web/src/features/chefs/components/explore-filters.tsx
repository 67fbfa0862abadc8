import { useForm } from 'react-hook-form';
import { Button } from '../../../shared/ui/button';
import { Select, TextField } from '../../../shared/ui/field';
import { TextLink } from '../../../shared/ui/text-link';
import { parseExploreSearch } from '../explore-search';
import type { ExploreSearch } from '../explore-search';
import { useCuisines } from '../queries';

interface ExploreFiltersProps {
  readonly search: ExploreSearch;
  readonly onApply: (search: ExploreSearch) => void;
}

type Fields = Record<'q' | 'cuisine' | 'location' | 'min_rate' | 'max_rate' | 'min_rating' | 'sort', string>;

const fieldsOf = (search: ExploreSearch): Fields => ({
  q: search.q ?? '',
  cuisine: search.cuisine ?? '',
  location: search.location ?? '',
  min_rate: String(search.min_rate ?? ''),
  max_rate: String(search.max_rate ?? ''),
  min_rating: String(search.min_rating ?? ''),
  sort: search.sort ?? 'recommended',
});

/** The filters as a form; the address changes when it is submitted, and the form follows the address. */
export function ExploreFilters({ search, onApply }: ExploreFiltersProps) {
  const cuisines = useCuisines();
  const { register, handleSubmit } = useForm<Fields>({ values: fieldsOf(search) });
  const names = new Set(cuisines.data?.cuisines.map((cuisine) => cuisine.name));
  if (search.cuisine) names.add(search.cuisine);

  const apply = handleSubmit(({ sort, ...fields }) => {
    const wanted = { ...fields, currency: search.currency, sort: sort === 'recommended' ? undefined : sort };
    onApply(parseExploreSearch(wanted));
  });

  return (
    <form role="search" aria-label="Chefs" noValidate onSubmit={apply} className="space-y-4">
      <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
        <TextField label="Name, dish or style" type="search" {...register('q')} className="col-span-2" />
        <Select label="Cuisine" {...register('cuisine')}>
          <option value="">Any cuisine</option>
          {[...names].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        <TextField label="Location" {...register('location')} />
        <TextField
          label="Lowest hourly rate"
          type="number"
          min={0}
          inputMode="decimal"
          {...register('min_rate')}
        />
        <TextField
          label="Highest hourly rate"
          type="number"
          min={0}
          inputMode="decimal"
          {...register('max_rate')}
        />
        <Select label="Rating" {...register('min_rating')}>
          <option value="">Any rating</option>
          <option value="3">3 and up</option>
          <option value="4">4 and up</option>
          <option value="4.5">4.5 and up</option>
        </Select>
        <Select label="Sort by" {...register('sort')}>
          <option value="recommended">Recommended</option>
          <option value="rate">Lowest rate first</option>
          <option value="-rate">Highest rate first</option>
          <option value="-rating">Best rated first</option>
          <option value="name">Name</option>
        </Select>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">Show chefs</Button>
        {Object.keys(search).length > 0 ? (
          <TextLink to="/explore" search={{}}>
            Clear filters
          </TextLink>
        ) : null}
        {search.currency ? <p className="text-ink-soft">Only rates in {search.currency}</p> : null}
      </div>
    </form>
  );
}
