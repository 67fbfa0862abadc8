import type { Chef } from '@coocook/api-client';
import { Badge } from '../../../shared/ui/badge';

/** The average of the diners' ratings, or "New" before the first one. */
export function ChefRating({ chef }: { readonly chef: Pick<Chef, 'rating' | 'rating_count'> }) {
  if (chef.rating_count === 0) return <Badge tone="brand">New</Badge>;
  return (
    <span>
      <span aria-hidden="true">★ </span>
      {chef.rating.toFixed(1)} <span className="text-ink-soft">of 5 ({chef.rating_count})</span>
    </span>
  );
}
