import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { asProblem, SUBSCRIPTION_REQUIRED } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { LinkButton } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TabLinks } from '../../../shared/ui/tab-links';
import type { BookingsSearch } from '../bookings-search';
import { BookingCard } from '../components/booking-card';
import { ChefActions } from '../components/chef-actions';
import { useBookings } from '../queries';
import { STATUS_LABELS } from '../statuses';

interface MyBookingsPageProps {
  readonly search: BookingsSearch;
  readonly isChef: boolean;
  /** Whether the caller may ask for what they booked; a chef's own calendar needs no subscription. */
  readonly isSubscribed: boolean;
  /** The number of a booking just requested. */
  readonly booked: number | undefined;
  readonly trialOffer: (onStarted?: () => void) => ReactNode;
}

export function MyBookingsPage({ search, isChef, isSubscribed, booked, trialOffer }: MyBookingsPageProps) {
  const view = isChef ? (search.as ?? 'chef') : 'diner';
  const when = search.when ?? 'upcoming';
  return (
    <Page title="My bookings">
      {booked === undefined ? null : (
        <Alert tone="good" title={`Booking ${booked} is on its way to the chef`} takesFocus>
          <p>You will find it below, together with the chef's answer as soon as there is one.</p>
        </Alert>
      )}
      {isChef ? (
        <TabLinks
          label="Whose bookings"
          tabs={[
            { label: 'Requests & bookings for me', isCurrent: view === 'chef', search: { as: 'chef' } },
            { label: 'What I booked', isCurrent: view === 'diner', search: { as: 'diner' } },
          ]}
        />
      ) : null}
      <TabLinks
        label="Upcoming or past"
        tabs={[
          { label: 'Upcoming', isCurrent: when === 'upcoming', search: { as: search.as } },
          { label: 'Past', isCurrent: when === 'past', search: { as: search.as, when: 'past' } },
        ]}
      />
      {view === 'chef' || isSubscribed ? (
        <BookingList
          key={`${view} ${when}`}
          view={view}
          when={when}
          page={search.page}
          trialOffer={trialOffer}
        />
      ) : (
        trialOffer()
      )}
    </Page>
  );
}

interface BookingListProps {
  readonly view: 'diner' | 'chef';
  readonly when: 'upcoming' | 'past';
  readonly page: number | undefined;
  readonly trialOffer: MyBookingsPageProps['trialOffer'];
}

function BookingList({ view, when, page, trialOffer }: BookingListProps) {
  const list = useBookings({ as: view, when, page });
  const [changed, setChanged] = useState<Booking | null>(null);

  if (list.error && asProblem(list.error).code === SUBSCRIPTION_REQUIRED)
    return trialOffer(() => void list.refetch());
  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton blocks={3} className="h-40" />;

  const { bookings, current_page, pages } = list.data;
  return (
    <div className={`space-y-4 ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <p role="status">
        {changed ? `Booking ${changed.id}: ${STATUS_LABELS[changed.status].toLowerCase()}.` : ''}
      </p>
      {bookings.length === 0 ? <NoBookings view={view} when={when} /> : null}
      <ul className="space-y-4">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} view={view}>
              {view === 'chef' ? (
                <ChefActions booking={booking} now={list.dataUpdatedAt} onChanged={setChanged} />
              ) : null}
            </BookingCard>
          </li>
        ))}
      </ul>
      <Pagination current={current_page} pages={pages} />
    </div>
  );
}

function NoBookings({ view, when }: Pick<BookingListProps, 'view' | 'when'>) {
  if (when === 'past') return <EmptyState title="No past bookings" />;
  if (view === 'chef') return <EmptyState title="No requests or bookings for you right now" />;
  return (
    <EmptyState title="No upcoming bookings">
      <LinkButton to="/explore" search={{}}>
        Explore chefs
      </LinkButton>
    </EmptyState>
  );
}
