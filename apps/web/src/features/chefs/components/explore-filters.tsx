import { useState } from 'react';
import type { ChangeEvent, SubmitEvent } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { stringifySearch } from '../../../shared/lib/search-params';
import { Button } from '../../../shared/ui/button';
import { Select, TextField } from '../../../shared/ui/field';
import { TextLink } from '../../../shared/ui/text-link';
import { parseExploreSearch, SORTS } from '../explore-search';
import type { ExploreSearch } from '../explore-search';
import { useCuisines } from '../queries';

interface ExploreFiltersProps {
  readonly search: ExploreSearch;
  readonly onApply: (search: ExploreSearch) => void;
}

/** The lowest averages one may ask for. */
const RATINGS = [3, 4, 4.5] as const;

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
  const { t, name } = useI18n();
  const address = stringifySearch({ ...search });
  const [form, setForm] = useState({ address, fields: fieldsOf(search) });
  if (form.address !== address) setForm({ address, fields: fieldsOf(search) });
  const field = (name: keyof Fields) => ({
    name,
    value: form.fields[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      setForm({ address, fields: { ...form.fields, [name]: target.value } }),
  });
  const names = new Set(cuisines.data?.cuisines.map((cuisine) => cuisine.name));
  if (search.cuisine) names.add(search.cuisine);

  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { sort, ...fields } = form.fields;
    const wanted = { ...fields, currency: search.currency, sort: sort === 'recommended' ? undefined : sort };
    onApply(parseExploreSearch(wanted));
  };

  return (
    <form role="search" aria-label={t('explore.search')} noValidate onSubmit={apply} className="space-y-4">
      <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
        <TextField label={t('explore.q')} type="search" {...field('q')} className="col-span-2" />
        <Select label={t('explore.cuisine')} {...field('cuisine')}>
          <option value="">{t('explore.cuisine.any')}</option>
          {[...names].map((cuisine) => (
            <option key={cuisine} value={cuisine}>
              {name('cuisine', cuisine)}
            </option>
          ))}
        </Select>
        <TextField label={t('explore.location')} {...field('location')} />
        <TextField
          label={t('explore.minRate')}
          type="number"
          min={0}
          inputMode="decimal"
          {...field('min_rate')}
        />
        <TextField
          label={t('explore.maxRate')}
          type="number"
          min={0}
          inputMode="decimal"
          {...field('max_rate')}
        />
        <Select label={t('explore.minRating')} {...field('min_rating')}>
          <option value="">{t('explore.minRating.any')}</option>
          {RATINGS.map((rating) => (
            <option key={rating} value={rating}>
              {t('explore.minRating.from', { rating })}
            </option>
          ))}
        </Select>
        <Select label={t('explore.sort')} {...field('sort')}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`explore.sort.${sort}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{t('explore.apply')}</Button>
        {Object.keys(search).length > 0 ? (
          <TextLink to="/explore" search={{}}>
            {t('explore.clear')}
          </TextLink>
        ) : null}
        {search.currency ? (
          <p className="text-ink-soft">{t('explore.currency', { currency: search.currency })}</p>
        ) : null}
      </div>
    </form>
  );
}
