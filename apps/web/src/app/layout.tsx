import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AccountNav } from '../features/auth/components/account-nav';
import { useI18n } from '../shared/i18n/i18n';
import { LanguageChoice } from '../shared/i18n/language-choice';
import { safeReturnPath } from '../shared/lib/return-to';

const NAV_LINK =
  'inline-flex min-h-touch items-center rounded-control px-3 font-semibold hover:bg-brand-tint data-[status=active]:text-brand-deep data-[status=active]:underline data-[status=active]:underline-offset-8';

/** Moves the focus to the new page's heading, so that a screen reader starts there. */
const useFocusOnNavigation = (): void => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const main = document.querySelector('main');
        // A page may have moved the focus already, to the outcome of what one did.
        if (main?.contains(document.activeElement) && document.activeElement !== main) return;
        (main?.querySelector('h1') ?? main)?.focus();
      }),
    [router],
  );
};

/** Where the account links lead back to: here, unless here is one of them. */
const useReturnPath = (): string | undefined => {
  const { pathname, href } = useLocation();
  return ['/', '/login', '/register', '/welcome'].includes(pathname) ? undefined : safeReturnPath(href);
};

/** The frame of every page. */
export function Layout() {
  useFocusOnNavigation();
  const returnTo = useReturnPath();
  const { t } = useI18n();
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-control focus:bg-surface focus:p-3"
      >
        {t('app.skip')}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-2 gap-y-1 sm:gap-x-4 px-4 py-2">
          <Link
            to="/"
            className="inline-flex min-h-touch items-center font-display text-2xl font-semibold text-brand-deep"
          >
            CooCook
          </Link>
          <nav aria-label={t('app.nav')} className="order-last w-full sm:order-none sm:w-auto">
            <ul className="-mx-3 flex flex-wrap">
              <li>
                <Link to="/explore" search={{}} activeOptions={{ includeSearch: false }} className={NAV_LINK}>
                  {t('app.nav.explore')}
                </Link>
              </li>
              <li>
                <Link
                  to="/my-bookings"
                  search={{}}
                  activeOptions={{ includeSearch: false }}
                  className={NAV_LINK}
                >
                  {t('app.nav.bookings')}
                </Link>
              </li>
            </ul>
          </nav>
          <div className="flex flex-wrap items-center gap-x-1">
            <LanguageChoice className="max-sm:hidden" />
            <AccountNav returnTo={returnTo} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow">
        <Outlet />
      </main>
      <footer className="border-t border-line px-4 py-6 text-center text-sm text-ink-soft">
        <p>{t('app.footer')}</p>
        <LanguageChoice className="sm:hidden" />
      </footer>
    </div>
  );
}
