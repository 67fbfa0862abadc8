import type { Booking } from '@coocook/api-client';
import { useState } from 'react';
import { EmptyPlateArt } from '../../../shared/art/spot-art';
import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { ChefBookings } from '../components/chef-bookings';
import { OutcomeNotice } from '../components/outcome-notice';
import type { Outcome } from '../outcome';
import { useNextBookings, useOpenRequests, useUnclosedBookings } from '../queries';

const NEXT = 4;

/** A chef's desk: what waits for an answer, the most urgent first; what is to be closed; what comes next. */
export function RequestsPage() {
  const requests = useOpenRequests(true);
  const unclosed = useUnclosedBookings();
  const next = useNextBookings(NEXT);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { t } = useI18n();
  const lists = [requests, unclosed, next];
  const failed = lists.find(({ error }) => error !== null);
  // Whichever has come: one that failed keeps nobody from answering.
  const waiting = byDeadline(requests.data?.bookings ?? []);
  const ended = unclosed.data?.bookings ?? [];
  const coming = next.data?.bookings ?? [];
  return (
    <div className="space-y-8">
      <OutcomeNotice outcome={outcome} />
      {failed ? <ProblemAlert error={failed.error} onRetry={failed.refetch} /> : null}
      {!failed && lists.some(({ data }) => data === undefined) ? (
        <Skeleton blocks={2} className="h-76" />
      ) : null}
      {requests.data && waiting.length === 0 ? (
        <EmptyState title={t('console.requests.none')} art={<EmptyPlateArt />}>
          <p className="text-ink-soft">{t('console.requests.none.hint')}</p>
        </EmptyState>
      ) : null}
      <ChefBookings
        title={t('bookings.requests', { total: requests.data?.total ?? 0 })}
        bookings={waiting}
        now={requests.dataUpdatedAt}
        onOutcome={setOutcome}
      />
      <ChefBookings
        title={t('console.requests.unclosed')}
        intro={t('console.requests.unclosed.hint')}
        bookings={ended}
        now={unclosed.dataUpdatedAt}
        onOutcome={setOutcome}
      />
      <ChefBookings
        title={t('console.requests.next')}
        bookings={coming}
        now={next.dataUpdatedAt}
        onOutcome={setOutcome}
      />
      <p className="flex flex-wrap gap-x-6">
        <TextLink to="/chef/calendar">{t('console.requests.calendar')}</TextLink>
        <TextLink to="/my-bookings" search={{ as: 'chef', when: 'past' }}>
          {t('console.requests.past')}
        </TextLink>
      </p>
    </div>
  );
}

const deadline = ({ answer_by, starts_at }: Booking) => Date.parse(answer_by ?? starts_at);

const byDeadline = (bookings: readonly Booking[]): readonly Booking[] =>
  [...bookings].sort((a, b) => deadline(a) - deadline(b));
