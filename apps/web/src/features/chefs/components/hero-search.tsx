import type { FormEvent } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';

/** The search of the home page. */
export function HeroSearch({ onSearch }: { readonly onSearch: (q: string) => void }) {
  const { t } = useI18n();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    onSearch(typeof q === 'string' ? q.trim() : '');
  };
  return (
    <form
      role="search"
      aria-label={t('explore.search')}
      onSubmit={submit}
      className="flex max-w-xl flex-wrap items-end gap-3"
    >
      <TextField
        label={t('home.search')}
        type="search"
        name="q"
        placeholder={t('home.search.example')}
        className="min-w-48 grow"
      />
      <Button type="submit">{t('home.search.submit')}</Button>
    </form>
  );
}
