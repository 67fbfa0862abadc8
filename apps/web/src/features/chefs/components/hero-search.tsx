import type { FormEvent } from 'react';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';

/** The search of the home page. */
export function HeroSearch({ onSearch }: { readonly onSearch: (q: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    onSearch(typeof q === 'string' ? q.trim() : '');
  };
  return (
    <form
      role="search"
      aria-label="Chefs"
      onSubmit={submit}
      className="flex max-w-xl flex-wrap items-end gap-3"
    >
      <TextField
        label="What would you like to eat?"
        type="search"
        name="q"
        placeholder="Korean, pasta, sushi…"
        className="min-w-48 grow"
      />
      <Button type="submit">Find a chef</Button>
    </form>
  );
}
