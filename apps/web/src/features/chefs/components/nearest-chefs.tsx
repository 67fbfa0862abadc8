import { NoMatchArt } from '../../../shared/art/spot-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { ChipLink } from '../../../shared/ui/chip';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LinkButton } from '../../../shared/ui/button';
import type { ExploreSearch } from '../explore-search';
import { useNearestChefs } from '../nearest-queries';
import { ChefGrid, ChefGridSkeleton } from './chef-card';

/** Nothing fits: what would, if one wish were given up. */
export function NearestChefs({ search }: { readonly search: ExploreSearch }) {
  const { t } = useI18n();
  const { isPending, found } = useNearestChefs(search);
  const [nearest] = found;
  return (
    <div className="space-y-8">
      <EmptyState title={t('explore.none')} art={<NoMatchArt />}>
        {isPending ? null : nearest ? (
          <>
            <p>{t('explore.near')}</p>
            <ul className="flex flex-wrap justify-center gap-2">
              {found.map(({ without, search: wider, total }) => (
                <li key={without}>
                  <ChipLink
                    to="/explore"
                    search={wider}
                    isCurrent={false}
                    count={total}
                    onClick={focusHeading}
                  >
                    {t(`explore.near.${without}`)}
                  </ChipLink>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p>{t('explore.none.hint')}</p>
            <LinkButton to="/explore" search={{}} variant="secondary">
              {t('explore.clear')}
            </LinkButton>
          </>
        )}
      </EmptyState>
      {isPending ? <ChefGridSkeleton /> : null}
      {nearest ? (
        <section aria-labelledby="nearest" className="space-y-6">
          <h2 id="nearest" className="text-2xl">
            {t('explore.near.title', { wish: t(`explore.near.${nearest.without}`) })}
          </h2>
          <ChefGrid chefs={nearest.chefs} heading="h3" />
        </section>
      ) : null}
    </div>
  );
}
