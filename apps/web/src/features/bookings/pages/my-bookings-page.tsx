import type { Booking } from '@coocook/api-client';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { EmptyPlateArt } from '../../../shared/art/spot-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { asProblem, SUBSCRIPTION_REQUIRED } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { LinkButton } from '../../../shared/ui/button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Page } from '../../../shared/ui/page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TabLinks } from '../../../shared/ui/tab-links';
import type { BookingsSearch } from '../bookings-search';
import { BOOKINGS_GRID, BookingCard } from '../components/booking-card';
import { ChefActions } from '../components/chef-actions';
import { ChefBookings } from '../components/chef-bookings';
import { DinerActions } from '../components/diner-actions';
import { OutcomeNotice } from '../components/outcome-notice';
import type { Outcome } from '../outcome';
import { useBookings, useOpenRequests } from '../queries';

interface MyBookingsPageProps {
  readonly search: BookingsSearch;
  readonly isChef: boolean;
  /** Whether the caller may ask for what they booked; a chef's own calendar needs no subscription. */
  readonly isSubscribed: boolean;
  /** A booking just made. */
  readonly booked: Pick<Booking, 'id' | 'status'> | undefined;
  /** Offers the trial where it is needed, and says when it has just begun. */
  readonly trialOffer: (isNeeded: boolean, onStarted: () => void) => ReactNode;
}

export function MyBookingsPage({ search, isChef, isSubscribed, booked, trialOffer }: MyBookingsPageProps) {
  const view = isChef ? (search.as ?? 'chef') : 'diner';
  const when = search.when ?? 'upcoming';
  const { t } = useI18n();
  // The subscription has ended, though this app does not know it yet.
  const [isLapsed, setIsLapsed] = useState(false);
  const isOpen = isSubscribed && !isLapsed;
  const made = booked?.status === 'confirmed' ? 'booked' : 'sent';
  return (
    <Page title={t('bookings.title')} description={t('bookings.description')}>
      {booked === undefined ? null : (
        <Alert tone="good" title={t(`bookings.${made}`, { id: booked.id })} takesFocus>
          <p>{t(`bookings.${made}.hint`)}</p>
        </Alert>
      )}
      {isChef ? (
        <TabLinks
          label={t('bookings.views')}
          tabs={[
            { label: t('bookings.views.chef'), isCurrent: view === 'chef', search: { as: 'chef' } },
            { label: t('bookings.views.diner'), isCurrent: view === 'diner', search: { as: 'diner' } },
          ]}
        />
      ) : null}
      <TabLinks
        label={t('bookings.when')}
        isSecond={isChef}
        tabs={[
          { label: t('bookings.when.upcoming'), isCurrent: when === 'upcoming', search: { as: search.as } },
          {
            label: t('bookings.when.past'),
            isCurrent: when === 'past',
            search: { as: search.as, when: 'past' },
          },
        ]}
      />
      {view === 'diner' ? trialOffer(!isOpen, () => setIsLapsed(false)) : null}
      {view === 'chef' || isOpen ? (
        <BookingList
          key={`${view} ${when}`}
          view={view}
          when={when}
          page={search.page}
          onLapsed={() => setIsLapsed(true)}
        />
      ) : null}
    </Page>
  );
}

interface BookingListProps {
  readonly view: 'diner' | 'chef';
  readonly when: 'upcoming' | 'past';
  readonly page: number | undefined;
  readonly onLapsed: () => void;
}

function BookingList({ view, when, page, onLapsed }: BookingListProps) {
  const list = useBookings({ as: view, when, page });
  const showsRequests = view === 'chef' && when === 'upcoming';
  const requests = useOpenRequests(showsRequests);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isRefused = list.error !== null && asProblem(list.error).code === SUBSCRIPTION_REQUIRED;
  useEffect(() => {
    if (isRefused) onLapsed();
  });
  const { t } = useI18n();
  const problem =
    list.error && !isRefused ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton blocks={3} className="h-90 sm:h-76" />;

  const { current_page, pages } = list.data;
  const Actions = view === 'chef' ? ChefActions : DinerActions;
  const waiting = (requests.data?.bookings ?? []).filter(({ status }) => status === 'pending');
  // Requests stand above the list and never in it a second time, also while only one of the two answers is fresh.
  const bookings = list.data.bookings.filter(
    ({ id, status }) => !showsRequests || (status !== 'pending' && waiting.every((one) => one.id !== id)),
  );
  return (
    <div className={`space-y-6 transition-opacity ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <OutcomeNotice outcome={outcome} />
      {requests.error ? <ProblemAlert error={requests.error} onRetry={requests.refetch} /> : null}
      {showsRequests ? (
        <ChefBookings
          title={t('bookings.requests', { total: waiting.length })}
          bookings={waiting}
          now={requests.dataUpdatedAt}
          onOutcome={setOutcome}
        />
      ) : null}
      {showsRequests && bookings.length > 0 ? (
        <h2 className="pt-2 text-2xl">{t('bookings.accepted')}</h2>
      ) : null}
      {list.data.bookings.length > 0 ? null : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <NoBookings view={view} when={when} />
      )}
      <ul className={BOOKINGS_GRID}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <BookingCard
              booking={booking}
              now={list.dataUpdatedAt}
              view={view}
              heading={showsRequests ? 'h3' : 'h2'}
            >
              <Actions booking={booking} now={list.dataUpdatedAt} onOutcome={setOutcome} />
            </BookingCard>
          </li>
        ))}
      </ul>
      <Pagination current={current_page} pages={pages} />
    </div>
  );
}

function NoBookings({ view, when }: Pick<BookingListProps, 'view' | 'when'>) {
  const { t } = useI18n();
  const art = <EmptyPlateArt />;
  if (when === 'past') return <EmptyState title={t('bookings.none.past')} art={art} />;
  if (view === 'chef') return <EmptyState title={t('bookings.none.chef')} art={art} />;
  return (
    <EmptyState title={t('bookings.none.upcoming')} art={art}>
      <p className="text-ink-soft">{t('bookings.none.hint')}</p>
      <LinkButton to="/explore" search={{}}>
        {t('chef.explore')}
      </LinkButton>
    </EmptyState>
  );
}
