import type { Chef } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { ChefPortrait } from '../../../shared/art/chef-portrait';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { ChefRating } from './chef-rating';

const GRID = 'grid grid-cols-1 gap-x-5 gap-y-8 min-[28rem]:grid-cols-2 md:grid-cols-3';
const CARD = 'flex h-full flex-col gap-3';
const PICTURE = 'aspect-[4/3] overflow-hidden rounded-card';

/** Five in one row where there is room for them; on a phone, each a line of a list. */
const ROW =
  'grid grid-cols-1 gap-x-5 gap-y-4 min-[28rem]:grid-cols-2 min-[28rem]:gap-y-8 md:grid-cols-3 xl:grid-cols-5';
const ROW_CARD = `${CARD} max-[28rem]:flex-row max-[28rem]:items-center max-[28rem]:gap-4`;
const ROW_PICTURE = `${PICTURE} max-[28rem]:aspect-square max-[28rem]:w-30 max-[28rem]:shrink-0`;

interface ChefCardProps {
  readonly chef: Chef;
  /** How deep the name stands below the page's headings. */
  readonly heading: 'h2' | 'h3';
  readonly inOneRow: boolean;
}

/** One chef in a list; the whole card leads to the chef. */
export function ChefCard({ chef, heading: Heading, inOneRow }: ChefCardProps) {
  const { t, name, money } = useI18n();
  return (
    <article className={`group relative rounded-card ${inOneRow ? ROW_CARD : CARD}`}>
      <div
        className={`shadow-card transition-shadow group-hover:shadow-lift ${inOneRow ? ROW_PICTURE : PICTURE}`}
      >
        <div className="size-full transition-transform duration-300 group-hover:scale-[1.04]">
          <ChefPortrait name={chef.name} />
        </div>
      </div>
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div className="flex items-start justify-between gap-2">
          <Heading className="min-w-0 text-lg wrap-anywhere">
            <Link
              to="/chefs/$id"
              params={{ id: String(chef.id) }}
              className="after:absolute after:inset-0 after:rounded-card"
            >
              {chef.name}
            </Link>
          </Heading>
          <ChefRating chef={chef} />
        </div>
        <p className="font-medium text-ink-soft">{name('cuisine', chef.cuisine)}</p>
        <p className="break-words text-ink-soft">{chef.location}</p>
        <p className="mt-1">
          <Rich
            message={t('chef.rate', { price: money(chef.hourly_rate, chef.currency) })}
            marks={{ b: (price) => <strong>{price}</strong> }}
          />
        </p>
      </div>
    </article>
  );
}

interface ChefGridProps {
  readonly chefs: readonly Chef[];
  readonly heading?: ChefCardProps['heading'];
  readonly inOneRow?: boolean;
}

export function ChefGrid({ chefs, heading = 'h2', inOneRow = false }: ChefGridProps) {
  return (
    <ul className={inOneRow ? ROW : GRID}>
      {chefs.map((chef) => (
        <li key={chef.id}>
          <ChefCard chef={chef} heading={heading} inOneRow={inOneRow} />
        </li>
      ))}
    </ul>
  );
}

const LINES = ['h-7 w-3/5', 'h-6 w-2/5', 'h-6 w-4/5', 'mt-1 h-6 w-1/2'];

/** Where cards are about to be, each as high as it will be. */
export function ChefGridSkeleton({ inOneRow = false }: Pick<ChefGridProps, 'inOneRow'>) {
  const { t } = useI18n();
  return (
    <>
      <div aria-hidden="true" className={inOneRow ? ROW : GRID}>
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className={`animate-shimmer ${inOneRow ? ROW_CARD : CARD}`}>
            <div className={`bg-line ${inOneRow ? ROW_PICTURE : PICTURE}`} />
            <div className="flex min-w-0 grow flex-col gap-0.5">
              {LINES.map((line) => (
                <div key={line} className={`py-1 ${line}`}>
                  <div className="size-full rounded-md bg-line" />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {t('app.loading')}
      </p>
    </>
  );
}
