import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { ChefPortrait } from '../../../shared/art/chef-portrait';
import { CuisineArt } from '../../../shared/art/cuisine-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { Rich } from '../../../shared/i18n/rich';
import { Card } from '../../../shared/ui/card';
import { Icon } from '../../../shared/ui/icon';
import { PageHeading } from '../../../shared/ui/page';
import { ChefRating } from './chef-rating';
import { HowBookingWorks } from './how-booking-works';

/**
 * By the room there is, not by the window: on the chef's own desk it stands beside a form. What the box on the right has
 * over goes to the last row, so that nothing moves when it grows.
 */
export const COLUMNS =
  'grid grid-cols-1 items-start gap-10 @min-[60rem]:grid-cols-[1fr_23rem] @min-[60rem]:grid-rows-[auto_1fr] @min-[60rem]:gap-x-14';
export const PICTURES =
  'grid h-56 grid-cols-1 gap-2 overflow-hidden rounded-[1.75rem] @min-[36rem]:h-80 @min-[36rem]:grid-cols-[1.7fr_1fr]';

interface ChefProfileProps {
  readonly chef: Chef;
  readonly bookingBox: ReactNode;
  /** Shown within another page, which has a heading of its own. */
  readonly isPreview?: boolean;
}

/** A chef as everybody sees them. */
export function ChefProfile({ chef, bookingBox, isPreview = false }: ChefProfileProps) {
  const { t, name, money, zone } = useI18n();
  const Name = isPreview ? 'h3' : PageHeading;
  const Heading = isPreview ? 'h4' : 'h2';
  return (
    <div className="@container">
      <div className={COLUMNS}>
        <div className="min-w-0 space-y-8">
          <div className="space-y-6">
            <div className={PICTURES}>
              <ChefPortrait name={chef.name} />
              <div className="hidden @min-[36rem]:block">
                <CuisineArt cuisine={chef.cuisine} />
              </div>
            </div>
            <div className="space-y-2">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <Name className="min-w-0 text-3xl font-extrabold wrap-anywhere sm:text-4xl">{chef.name}</Name>
                <ChefRating chef={chef} />
              </div>
              <p className="text-lg wrap-anywhere text-ink-soft">{name('cuisine', chef.cuisine)}</p>
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
          <p className="max-w-prose text-xl leading-relaxed wrap-anywhere whitespace-pre-line">{chef.bio}</p>
        </div>
        {/* Before the rest where there is one column, beside all of it where there are two. */}
        <div className="@min-[60rem]:row-span-2 @min-[60rem]:h-full">
          <Card className="space-y-5 shadow-lift @min-[60rem]:sticky @min-[60rem]:top-24">
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
              <Heading id="specialties" className="text-2xl font-bold">
                {t('chef.specialties')}
              </Heading>
              <ul className="grid grid-cols-1 gap-x-8 @min-[36rem]:grid-cols-2">
                {chef.specialties.map((dish) => (
                  <li key={dish} className="border-b border-line py-3 text-lg wrap-anywhere">
                    {dish}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section aria-labelledby="included" className="space-y-4">
            <Heading id="included" className="text-2xl font-bold">
              {t('chef.included')}
            </Heading>
            <HowBookingWorks chef={chef} />
          </section>
        </div>
      </div>
    </div>
  );
}
