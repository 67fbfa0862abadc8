import type { Allowance } from '@coocook/kernel';

/** The fields of draft-ietf-httpapi-ratelimit-headers-10: `q` a window of `w` seconds; `r` left for `t` seconds. */
export function rateLimitHeaders(allowance: Allowance): Readonly<Record<string, string>> {
  const { limit, quota, windowSeconds, remaining, resetSeconds } = allowance;
  return {
    'RateLimit-Policy': `"${limit}";q=${quota};w=${windowSeconds}`,
    RateLimit: `"${limit}";r=${remaining};t=${resetSeconds}`,
  };
}
