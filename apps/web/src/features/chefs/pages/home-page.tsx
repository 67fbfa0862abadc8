import { useI18n } from '../../../shared/i18n/i18n';
import { useDocumentTitle } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefGrid } from '../components/chef-card';
import { HeroSearch } from '../components/hero-search';
import { useChefs } from '../queries';

export function HomePage({ onSearch }: { readonly onSearch: (q: string) => void }) {
  const chefs = useChefs({});
  const { t } = useI18n();
  useDocumentTitle(t('home.title'), t('home.description'));
  return (
    <>
      <section className="border-b border-line bg-brand-tint">
        <div className="mx-auto max-w-6xl space-y-6 px-4 py-12 sm:py-16">
          <h1 tabIndex={-1} className="max-w-2xl text-4xl sm:text-5xl">
            {t('home.title')}
          </h1>
          <p className="max-w-prose text-lg text-ink-soft">{t('home.intro')}</p>
          <HeroSearch onSearch={onSearch} />
        </div>
      </section>
      <section aria-labelledby="our-chefs" className="mx-auto max-w-6xl space-y-6 px-4 py-10">
        <h2 id="our-chefs" className="text-2xl sm:text-3xl">
          {t('home.chefs')}
        </h2>
        {chefs.data ? <ChefGrid chefs={chefs.data.chefs} /> : null}
        {chefs.isPending ? (
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <Skeleton blocks={5} className="h-56" />
          </div>
        ) : null}
        {chefs.error ? <ProblemAlert error={chefs.error} onRetry={chefs.refetch} /> : null}
        {chefs.data && chefs.data.pages > 1 ? (
          <TextLink to="/explore" search={{}}>
            {t('home.chefs.all', { total: chefs.data.total })}
          </TextLink>
        ) : null}
      </section>
    </>
  );
}
