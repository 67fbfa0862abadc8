/** Where to go after signing in: a path of this app, never another origin. */
export const safeReturnPath = (
  wanted: unknown,
  origin: string = window.location.origin,
): string | undefined => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return undefined;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (url?.origin !== origin || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
};
