/** Seconds; 0.25 and 0.5 are the promised median and p95 (contract, section 8). */
export const DURATION_BOUNDS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Answers that took at most `le` seconds; counts are cumulative. */
export interface Bucket {
  readonly le: number;
  readonly count: number;
}

/** All answers since the process started. */
export interface Traffic {
  readonly requests: number;
  /** Answers with a 5xx status. */
  readonly errors: number;
  /** Seconds, of all answers together. */
  readonly durationSum: number;
  /** By rising `le`; the last is Infinity and counts every answer. */
  readonly buckets: readonly Bucket[];
}

/** Mean duration in seconds; null before the first answer. */
export function meanDuration({ requests, durationSum }: Traffic): number | null {
  return requests === 0 ? null : durationSum / requests;
}

/**
 * Estimates the duration in seconds that a share `q` (0–1) of the answers did not exceed, as PromQL's
 * histogram_quantile does: evenly spread inside a bucket, and at most the highest finite bound.
 * Null before the first answer.
 */
export function durationQuantile(
  { requests, buckets }: Pick<Traffic, 'requests' | 'buckets'>,
  q: number,
): number | null {
  if (requests === 0) return null;
  const rank = q * requests;
  let below: Bucket = { le: 0, count: 0 };
  for (const bucket of buckets) {
    if (bucket.count >= rank && bucket.count > below.count) {
      if (bucket.le === Infinity) return below.le;
      return below.le + (bucket.le - below.le) * ((rank - below.count) / (bucket.count - below.count));
    }
    below = bucket;
  }
  return below.le;
}
