import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { ChefPortrait } from '../../../shared/art/chef-portrait';
import { CuisineArt } from '../../../shared/art/cuisine-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import type { IconName } from '../../../shared/ui/icon';
import { PageHeading, useDocumentTitle, widthStyle } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefRating } from '../components/chef-rating';
import { WithChef } from '../components/with-chef';

interface ChefPageProps {
  readonly id: string;
  /** Where one chooses a day and goes on to book. */
  readonly bookingBox: (chef: Chef) => ReactNode;
}

export function ChefPage({ id, bookingBox }: ChefPageProps) {
  const { t } = useI18n();
  return (
    <WithChef id={id} title={t('chef.title')} pending={<ProfileSkeleton />}>
      {(chef) => <Profile chef={chef} bookingBox={bookingBox(chef)} />}
    </WithChef>
  );
}

const COLUMNS = 'mt-4 grid grid-cols-1 items-start gap-10 lg:grid-cols-[1fr_23rem] lg:gap-x-14';
const PICTURES =
  'grid h-56 grid-cols-1 gap-2 overflow-hidden rounded-[1.75rem] sm:h-80 sm:grid-cols-[1.7fr_1fr]';

/** What a booking with any chef includes, as the product works. */
const INCLUDED = [
  { icon: 'wallet', text: 'chef.included.price' },
  { icon: 'note', text: 'chef.included.requests' },
  { icon: 'check', text: 'chef.included.answer' },
  { icon: 'clock', text: 'chef.included.hours' },
] as const satisfies readonly { readonly icon: IconName; readonly text: string }[];

function Profile({ chef, bookingBox }: { readonly chef: Chef; readonly bookingBox: ReactNode }) {
  const { t, name, money, zone } = useI18n();
  const cuisine = name('cuisine', chef.cuisine);
  useDocumentTitle(chef.name, t('chef.description', { name: chef.name, cuisine, location: chef.location }));
  return (
    <div className={`${widthStyle} py-6 sm:py-8`}>
      <OtherChefs />
      <div className={COLUMNS}>
        <div className="min-w-0 space-y-8">
          <div className="space-y-6">
            <div className={PICTURES}>
              <ChefPortrait name={chef.name} />
              <div className="hidden sm:block">
                <CuisineArt cuisine={chef.cuisine} />
              </div>
            </div>
            <div className="space-y-2">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <PageHeading className="min-w-0 text-3xl font-extrabold wrap-anywhere sm:text-4xl">
                  {chef.name}
                </PageHeading>
                <ChefRating chef={chef} />
              </div>
              <p className="text-lg text-ink-soft">{cuisine}</p>
              <ul className="flex flex-wrap gap-x-6 gap-y-1 wrap-anywhere text-ink-soft">
                <li className="flex items-center gap-2">
                  <Icon name="pin" />
                  {chef.location}
                </li>
                {chef.languages.length > 0 ? (
                  <li className="flex items-center gap-2">
                    <Icon name="speech" />
                    <span className="sr-only">{t('chef.languages')}:</span>
                    {chef.languages.map((language) => name('language', language)).join(', ')}
                  </li>
                ) : null}
              </ul>
            </div>
          </div>
          <p className="max-w-prose text-xl leading-relaxed whitespace-pre-line">{chef.bio}</p>
        </div>
        {/* Before the rest where there is one column, beside all of it where there are two. */}
        <div className="lg:row-span-2 lg:h-full">
          <Card className="space-y-5 shadow-lift lg:sticky lg:top-24">
            <p className="text-lg">
              <Rich
                message={t('chef.rate', { price: money(chef.hourly_rate, chef.currency) })}
                marks={{ b: (price) => <strong className="text-3xl tracking-tight">{price}</strong> }}
              />
            </p>
            {bookingBox}
            <p className="text-sm text-ink-soft">
              {t('zone.note', { zone: zone(chef.time_zone), timeZone: chef.time_zone })}
            </p>
          </Card>
        </div>
        <div className="min-w-0 space-y-10">
          {chef.specialties.length > 0 ? (
            <section aria-labelledby="specialties" className="space-y-4">
              <h2 id="specialties" className="text-2xl">
                {t('chef.specialties')}
              </h2>
              <ul className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
                {chef.specialties.map((dish) => (
                  <li key={dish} className="border-b border-line py-3 text-lg">
                    {dish}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section aria-labelledby="included" className="space-y-4">
            <h2 id="included" className="text-2xl">
              {t('chef.included')}
            </h2>
            <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
              {INCLUDED.map(({ icon, text }) => (
                <li key={text} className="flex gap-3">
                  <Icon name={icon} className="mt-0.5 size-6 text-brand-deep" />
                  <span>{t(text)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}

function OtherChefs() {
  const { t } = useI18n();
  return (
    <TextLink to="/explore" search={{}} className="no-underline hover:underline">
      <Icon name="left" />
      {t('chef.others')}
    </TextLink>
  );
}

/** As high as the window, so that nothing below it has to move. */
function ProfileSkeleton() {
  const { t } = useI18n();
  useDocumentTitle(t('chef.title'));
  return (
    <div className={`${widthStyle} min-h-screen py-6 sm:py-8`}>
      <OtherChefs />
      <div className={COLUMNS}>
        <div className="space-y-6">
          <div aria-hidden="true" className={`${PICTURES} animate-shimmer bg-line`} />
          <PageHeading className="text-3xl font-extrabold sm:text-4xl">{t('chef.title')}</PageHeading>
          <p role="status" className="text-lg text-ink-soft">
            {t('app.loading')}
          </p>
        </div>
        <div aria-hidden="true" className="h-96 animate-shimmer rounded-card bg-line max-lg:hidden" />
      </div>
    </div>
  );
}
