import type { FormEvent } from 'react';
import { useId } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { parseExploreSearch } from '../explore-search';
import type { ExploreSearch } from '../explore-search';
import { useCuisineNamed } from '../queries';

/** The search of the home page: what, and where. */
export function HeroSearch({ onSearch }: { readonly onSearch: (wanted: ExploreSearch) => void }) {
  const { t } = useI18n();
  const cuisineNamed = useCuisineNamed();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => {
      const value = form.get(field);
      return typeof value === 'string' ? value.trim() : '';
    };
    const cuisine = cuisineNamed(text('q'));
    onSearch(parseExploreSearch({ q: cuisine ? undefined : text('q'), cuisine, location: text('location') }));
  };
  const field = (name: 'q' | 'location', label: string, placeholder: string) => (
    <div className="relative min-w-0 grow basis-0 rounded-control px-4 py-2 transition-colors hover:bg-sunken">
      <label htmlFor={`${id}-${name}`} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        type="search"
        name={name}
        placeholder={placeholder}
        maxLength={100}
        className="block min-h-touch w-full rounded-md bg-transparent text-lg"
      />
    </div>
  );
  return (
    <form
      role="search"
      aria-label={t('explore.search')}
      onSubmit={submit}
      className="flex flex-col lg:max-w-2xl gap-2 rounded-card border border-line-strong bg-surface p-2 shadow-lift sm:flex-row sm:items-center"
    >
      {field('q', t('home.search'), t('home.search.example'))}
      <span aria-hidden="true" className="mx-4 h-px bg-line sm:mx-0 sm:h-10 sm:w-px" />
      {field('location', t('home.where'), t('home.where.example'))}
      <Button type="submit" size="large" className="sm:self-stretch">
        <Icon name="search" />
        {t('home.search.submit')}
      </Button>
    </form>
  );
}
