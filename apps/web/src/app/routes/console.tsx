import type { User } from '@coocook/api-client';
import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { CalendarPage } from '../../features/bookings/pages/calendar-page';
import { RequestsPage } from '../../features/bookings/pages/requests-page';
import { HoursPage } from '../../features/chef-console/pages/hours-page';
import { ProfilePage } from '../../features/chef-console/pages/profile-page';
import { RulesPage } from '../../features/chef-console/pages/rules-page';
import { ChefProfile } from '../../features/chefs/components/chef-profile';
import { Console, useIsDemo } from '../console';

/* The whole area in one file: a chef who needs one of its pages needs the others, and nobody else needs any. */

export const RequestsRoute = createLazyRoute('/chef')({ component: Requests });
export const CalendarRoute = createLazyRoute('/chef/calendar')({ component: Calendar });
export const HoursRoute = createLazyRoute('/chef/hours')({ component: Hours });
export const RulesRoute = createLazyRoute('/chef/rules')({ component: Rules });
export const ProfileRoute = createLazyRoute('/chef/profile')({ component: Profile });

function Requests() {
  return <Console current="requests">{() => <RequestsPage />}</Console>;
}

function Calendar() {
  const search = useSearch({ from: '/chef/calendar' });
  return <Console current="calendar">{() => <CalendarPage search={search} />}</Console>;
}

function Hours() {
  return <Console current="hours">{() => <HoursPage />}</Console>;
}

function Rules() {
  return <Console current="rules">{() => <RulesPage />}</Console>;
}

function Profile() {
  return <Console current="profile">{(user) => <OwnProfile user={user} />}</Console>;
}

function OwnProfile({ user }: { readonly user: User }) {
  return (
    <ProfilePage
      isDemo={useIsDemo(user)}
      preview={(chef, bookingBox) => <ChefProfile chef={chef} bookingBox={bookingBox} isPreview />}
    />
  );
}
