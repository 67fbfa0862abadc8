import type { CancellationTerms } from '@coocook/api-client';

export interface RefundStep {
  /** Of the price, above 0 up to 1. */
  readonly share: number;
  /** ISO 8601: the last instant of that share. */
  readonly until: string;
}

const HOUR_MS = 3_600_000;

/** What a policy gives back until when, of a booking that starts at `start` (ISO 8601); only what is still to come. */
export const refundSteps = (
  { tiers }: Pick<CancellationTerms, 'tiers'>,
  start: string,
  now: number,
): readonly RefundStep[] =>
  tiers
    .filter(({ share }) => share > 0)
    .map(({ hours_before, share }) => ({ share, until: Date.parse(start) - hours_before * HOUR_MS }))
    .filter(({ until }) => until >= now)
    .map(({ share, until }) => ({ share, until: new Date(until).toISOString() }));
