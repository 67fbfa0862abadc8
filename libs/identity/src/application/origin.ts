/** Where a request came from. */
export interface Origin {
  /** Network address, as far as the trusted proxies tell it. */
  readonly address: string;
  /** Whose quota the address uses: itself, of IPv6 its first 64 bits. */
  readonly network: string;
  /** The `User-Agent` header, cut to 256 characters; null without one. */
  readonly userAgent: string | null;
  /** Also in the answer's `X-Request-Id` and in the logs. */
  readonly requestId: string;
}
