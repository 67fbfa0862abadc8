import type { Chef } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Avatar } from '../../../shared/ui/avatar';
import { Card } from '../../../shared/ui/card';
import { ChefRating } from './chef-rating';

/** One chef in a list; the whole card leads to the chef. */
export function ChefCard({ chef }: { readonly chef: Chef }) {
  const { t, name, money } = useI18n();
  return (
    <Card className="relative flex h-full flex-col gap-3 transition-colors focus-within:border-brand hover:border-brand">
      <div className="flex items-center gap-4">
        <Avatar seed={chef.id} name={chef.name} />
        <div className="min-w-0">
          <h2 className="text-xl">
            <Link
              to="/chefs/$id"
              params={{ id: String(chef.id) }}
              className="after:absolute after:inset-0 after:rounded-card"
            >
              {chef.name}
            </Link>
          </h2>
          <p className="text-ink-soft">
            {name('cuisine', chef.cuisine)} · {chef.location}
          </p>
        </div>
      </div>
      <p className="line-clamp-3 grow">{chef.bio}</p>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>
          <Rich
            message={t('chef.rate', { price: money(chef.hourly_rate, chef.currency) })}
            marks={{ b: (price) => <strong>{price}</strong> }}
          />
        </p>
        <ChefRating chef={chef} />
      </div>
    </Card>
  );
}

export function ChefGrid({ chefs }: { readonly chefs: readonly Chef[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {chefs.map((chef) => (
        <li key={chef.id}>
          <ChefCard chef={chef} />
        </li>
      ))}
    </ul>
  );
}
