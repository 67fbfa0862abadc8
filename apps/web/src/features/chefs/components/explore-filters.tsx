import { lazy, Suspense, useId, useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { useI18n, withInnerWords } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { Button } from '../../../shared/ui/button';
import { Select, TextField } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { TextLink } from '../../../shared/ui/text-link';
import { parseExploreSearch, SORTS } from '../explore-search';
import type { ExploreSearch } from '../explore-search';
import { useCuisineNamed } from '../queries';

interface ExploreFiltersProps {
  readonly search: ExploreSearch;
  readonly onApply: (search: ExploreSearch) => void;
  /** The fields whose values the API did not accept, by their names there. */
  readonly refused: readonly string[];
}

/** Folded away on small screens, so that the chefs are not. */
const FOLDED = ['min_rate', 'max_rate', 'min_rating', 'sort'] as const;
const MORE = 'col-span-2 grid-cols-1 items-end gap-4 min-[26rem]:grid-cols-2';

/** The lowest averages one may ask for. */
const RATINGS = [3, 4, 4.5] as const;

/** Only for those who ask for it, or whose address does. */
const FreeFilter = lazy(() =>
  withInnerWords(import('./free-filter')).then((m) => ({ default: m.FreeFilter })),
);

type Fields = Readonly<
  Record<
    | 'q'
    | 'location'
    | 'min_rate'
    | 'max_rate'
    | 'min_rating'
    | 'free_date'
    | 'free_time'
    | 'free_hours'
    | 'sort',
    string
  >
>;

const fieldsOf = (search: ExploreSearch): Fields => ({
  q: search.q ?? '',
  location: search.location ?? '',
  min_rate: String(search.min_rate ?? ''),
  max_rate: String(search.max_rate ?? ''),
  min_rating: String(search.min_rating ?? ''),
  free_date: search.free_date ?? '',
  // Filled in, so that a date alone is enough.
  free_time: search.free_time ?? '18:00',
  free_hours: String(search.free_hours ?? 2),
  sort: search.sort ?? 'recommended',
});

/** The filters as a form; the address changes when it is submitted, and the form follows the address. */
export function ExploreFilters({ search, onApply, refused }: ExploreFiltersProps) {
  const { t } = useI18n();
  const id = useId();
  const [isOpen, setIsOpen] = useState(FOLDED.some((field) => search[field] !== undefined));
  const [isDated, setIsDated] = useState(false);
  const isAsked = isDated || search.free_date !== undefined;
  const wanted = fieldsOf(search);
  const [shown, setShown] = useState(wanted);
  const [fields, setFields] = useState(wanted);
  const changed = Object.entries(wanted).filter(([name, value]) => value !== shown[name as keyof Fields]);
  if (changed.length > 0) {
    setShown(wanted);
    // What was typed meanwhile in other fields stays.
    setFields({ ...fields, ...Object.fromEntries(changed) });
  }

  const cuisineNamed = useCuisineNamed();
  const apply = ({ sort, q, ...rest }: Fields) => {
    const named = cuisineNamed(q);
    onApply(
      parseExploreSearch({
        ...rest,
        q: named ? undefined : q,
        cuisine: named ?? search.cuisine,
        currency: search.currency,
        sort: sort === 'recommended' ? undefined : sort,
      }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(fields);
  };
  const bind = (name: keyof Fields) => ({
    name,
    // Until one types something else.
    error:
      refused.includes(name) && fields[name] === shown[name]
        ? t(name.endsWith('_rate') ? 'explore.rate.refused' : 'problem.value')
        : undefined,
    value: fields[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      setFields({ ...fields, [name]: event.target.value }),
  });

  return (
    <form
      role="search"
      aria-label={t('explore.search')}
      noValidate
      onSubmit={submit}
      className="space-y-4 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-[2fr_1.5fr_1fr_1fr]">
        <TextField
          label={t('explore.q')}
          type="search"
          maxLength={100}
          {...bind('q')}
          className="col-span-2 sm:col-span-1"
        />
        <TextField
          label={t('explore.location')}
          type="search"
          maxLength={100}
          {...bind('location')}
          className="col-span-2 sm:col-span-1"
        />
        <Button
          variant="secondary"
          aria-expanded={isOpen}
          aria-controls={id}
          className="col-span-2 lg:hidden"
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="filter" />
          {t('explore.filters')}
        </Button>
        <div id={id} className={`${isOpen ? 'grid' : 'hidden'} ${MORE} lg:contents`}>
          <TextField
            label={t('explore.minRate')}
            type="number"
            min={0}
            inputMode="decimal"
            {...bind('min_rate')}
          />
          <TextField
            label={t('explore.maxRate')}
            type="number"
            min={0}
            inputMode="decimal"
            {...bind('max_rate')}
          />
          <Select label={t('explore.minRating')} {...bind('min_rating')}>
            <option value="">{t('explore.minRating.any')}</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {t('explore.minRating.from', { rating })}
              </option>
            ))}
          </Select>
          <Select label={t('explore.sort')} {...bind('sort')}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`explore.sort.${sort}`)}
              </option>
            ))}
          </Select>
        </div>
        {isAsked ? (
          <div className="col-span-full">
            <Suspense fallback={<div className="h-24" />}>
              <FreeFilter search={search} bind={bind} />
            </Suspense>
          </div>
        ) : null}
        <Button type="submit" className="col-span-2 h-12 lg:col-start-3">
          <Icon name="search" />
          {t('explore.apply')}
        </Button>
      </div>
      {isAsked ? null : (
        <Button variant="quiet" onClick={() => setIsDated(true)}>
          <Icon name="calendar" />
          {t('explore.free')}
        </Button>
      )}
      {Object.keys(search).length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-6">
          <TextLink to="/explore" search={{}} onClick={focusHeading}>
            {t('explore.clear')}
          </TextLink>
          {search.currency ? (
            <p className="text-ink-soft">{t('explore.currency', { currency: search.currency })}</p>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}
