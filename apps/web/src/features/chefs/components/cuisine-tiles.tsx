import { Link } from '@tanstack/react-router';
import { CuisineArt } from '../../../shared/art/cuisine-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useCuisines } from '../queries';

const GRID = 'grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5';

/** Each cuisine there is a chef for, and how many. */
export function CuisineTiles() {
  const cuisines = useCuisines();
  const { t, name } = useI18n();
  if (cuisines.error) return <ProblemAlert error={cuisines.error} onRetry={cuisines.refetch} />;
  if (!cuisines.data) {
    return (
      <div aria-hidden="true" className={GRID}>
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className="animate-shimmer">
            <div className="aspect-square rounded-card bg-line" />
            <div className="h-15" />
          </div>
        ))}
      </div>
    );
  }
  return (
    <ul className={GRID}>
      {cuisines.data.cuisines.map((cuisine) => (
        <li key={cuisine.name} className="group relative">
          <div className="aspect-square overflow-hidden rounded-card">
            <div className="size-full transition-transform duration-300 group-hover:scale-[1.04]">
              <CuisineArt cuisine={cuisine.name} />
            </div>
          </div>
          <div className="pt-2">
            <Link
              to="/explore"
              search={{ cuisine: cuisine.name }}
              className="block truncate text-lg font-semibold after:absolute after:inset-0 after:rounded-card"
            >
              {name('cuisine', cuisine.name)}
            </Link>
            <p className="text-ink-soft">{t('explore.chefs', { total: cuisine.chef_count })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
