import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';
import { PageHeading, useDocumentTitle, widthStyle } from '../../../shared/ui/page';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefProfile, COLUMNS, PICTURES } from '../components/chef-profile';
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
      {(chef) => <LoadedProfile chef={chef} bookingBox={bookingBox(chef)} />}
    </WithChef>
  );
}

function LoadedProfile({ chef, bookingBox }: { readonly chef: Chef; readonly bookingBox: ReactNode }) {
  const { t, name } = useI18n();
  const cuisine = name('cuisine', chef.cuisine);
  useDocumentTitle(chef.name, t('chef.description', { name: chef.name, cuisine, location: chef.location }));
  return (
    <div className={`${widthStyle} py-6 sm:py-8`}>
      <OtherChefs />
      <div className="mt-4">
        <ChefProfile chef={chef} bookingBox={bookingBox} />
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
      <div className="@container mt-4">
        <div className={COLUMNS}>
          <div className="space-y-6">
            <div aria-hidden="true" className={`${PICTURES} animate-shimmer bg-line`} />
            <PageHeading className="text-3xl font-extrabold sm:text-4xl">{t('chef.title')}</PageHeading>
            <p role="status" className="text-lg text-ink-soft">
              {t('app.loading')}
            </p>
          </div>
          <div
            aria-hidden="true"
            className="hidden h-96 animate-shimmer rounded-card bg-line @min-[60rem]:block"
          />
        </div>
      </div>
    </div>
  );
}
