import type { ReactNode } from 'react';
import { HeroArt } from '../../../shared/art/hero-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { useSession } from '../../../shared/lib/use-session';
import { LinkButton } from '../../../shared/ui/button';
import { PageHeading, useDocumentTitle, widthStyle } from '../../../shared/ui/page';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefGrid, ChefGridSkeleton } from '../components/chef-card';
import { CuisineTiles } from '../components/cuisine-tiles';
import { HeroSearch } from '../components/hero-search';
import { HowItWorks } from '../components/how-it-works';
import { useChefs } from '../queries';

interface HomePageProps {
  readonly onSearch: Parameters<typeof HeroSearch>[0]['onSearch'];
}

export function HomePage({ onSearch }: HomePageProps) {
  const chefs = useChefs({});
  const isSignedOut = useSession().status === 'signed-out';
  const { t } = useI18n();
  useDocumentTitle(t('home.title'), t('home.description'));
  return (
    <>
      <section
        className={`${widthStyle} grid items-center gap-8 py-8 sm:py-12 lg:grid-cols-[1.1fr_1fr] lg:gap-14`}
      >
        <div className="space-y-6">
          <PageHeading className="text-4xl font-extrabold sm:text-5xl">{t('home.title')}</PageHeading>
          <p className="max-w-prose text-lg text-ink-soft sm:text-xl">{t('home.intro')}</p>
          <HeroSearch onSearch={onSearch} />
        </div>
        <div className="aspect-[16/10] overflow-hidden rounded-[2rem] shadow-lift lg:aspect-[16/14]">
          <HeroArt />
        </div>
      </section>

      <Section id="our-chefs" title={t('home.chefs')}>
        {chefs.data ? <ChefGrid chefs={chefs.data.chefs} heading="h3" inOneRow /> : null}
        {chefs.isPending ? <ChefGridSkeleton inOneRow /> : null}
        {chefs.error ? <ProblemAlert error={chefs.error} onRetry={chefs.refetch} /> : null}
        {chefs.data && chefs.data.pages > 1 ? (
          <TextLink to="/explore" search={{}}>
            {t('home.chefs.all', { total: chefs.data.total })}
          </TextLink>
        ) : null}
      </Section>

      <Section id="how-it-works" title={t('home.how')}>
        <HowItWorks />
      </Section>

      <Section id="cuisines" title={t('home.cuisines')}>
        <CuisineTiles />
      </Section>

      {isSignedOut ? (
        <div className={`${widthStyle} py-8`}>
          <section
            aria-labelledby="trial"
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-5 rounded-[2rem] bg-brand-tint p-8 sm:p-12"
          >
            <div className="space-y-2">
              <h2 id="trial" className="text-2xl sm:text-3xl">
                {t('home.trial')}
              </h2>
              <p className="max-w-prose text-lg">{t('home.trial.text')}</p>
            </div>
            <LinkButton to="/register" search={{}} size="large">
              {t('home.trial.start')}
            </LinkButton>
          </section>
        </div>
      ) : null}
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`${widthStyle} space-y-6 py-8 sm:py-10`}>
      <h2 id={id} className="text-2xl sm:text-3xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
