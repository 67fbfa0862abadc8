import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { ComponentType } from 'react';
import { AccountNav } from '../features/auth/components/account-nav';
import { useI18n, withInnerWords } from '../shared/i18n/i18n';
import { LanguageChoice } from '../shared/i18n/language-choice';
import { focusHeading } from '../shared/lib/focus-heading';
import { safeReturnPath } from '../shared/lib/return-to';
import { useSession } from '../shared/lib/use-session';
import { widthStyle } from '../shared/ui/page';
import { Logo } from './logo';
import { ThemeChoice } from './theme-choice';

const NAV_LINK =
  'inline-flex min-h-touch items-center rounded-control px-3 font-semibold text-ink-soft transition-colors hover:bg-sunken hover:text-ink data-[status=active]:text-ink data-[status=active]:underline data-[status=active]:decoration-brand data-[status=active]:decoration-2 data-[status=active]:underline-offset-8';

const FOOT_LINK =
  'inline-flex min-h-touch items-center text-ink-soft underline-offset-4 hover:text-ink hover:underline';

/** Loaded for the few who need it; a page stands without it too. */
const PasswordNotice = lazy<ComponentType>(() =>
  withInnerWords(import('../features/auth/components/password-notice')).then(
    (m) => ({ default: m.PasswordNotice }),
    () => ({ default: () => null }),
  ),
);

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
        focusHeading();
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
  const { user } = useSession();
  const { t } = useI18n();
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-control focus:bg-raised focus:p-3 focus:font-semibold focus:shadow-pop"
      >
        {t('app.skip')}
      </a>
      <header className="z-30 border-b border-line bg-paper sm:sticky sm:top-0">
        <div className={`${widthStyle} flex flex-wrap items-center justify-between gap-x-6 py-2.5`}>
          <Link
            to="/"
            className="inline-flex min-h-touch items-center gap-2 text-xl font-extrabold tracking-tight text-ink"
          >
            <Logo />
            CooCook
          </Link>
          <div className="order-last flex w-full items-center justify-between sm:order-none sm:w-auto sm:grow">
            <nav aria-label={t('app.nav')}>
              <ul className="-mx-3 flex flex-wrap gap-x-1">
                <li>
                  <Link
                    to="/explore"
                    search={{}}
                    activeOptions={{ includeSearch: false }}
                    className={NAV_LINK}
                  >
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
                {user?.is_chef ? (
                  <li>
                    <Link to="/chef" className={NAV_LINK}>
                      {t('app.nav.console')}
                    </Link>
                  </li>
                ) : null}
                {user?.roles.includes('admin') ? (
                  <li>
                    <Link to="/admin" className={NAV_LINK}>
                      {t('app.nav.admin')}
                    </Link>
                  </li>
                ) : null}
              </ul>
            </nav>
            <LanguageChoice className="-mr-4 sm:hidden" />
          </div>
          <div className="flex flex-wrap items-center gap-x-1 max-sm:-mr-2">
            <LanguageChoice className="max-sm:hidden" />
            <AccountNav returnTo={returnTo} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow">
        {user?.password_expired ? (
          <Suspense>
            <PasswordNotice />
          </Suspense>
        ) : null}
        <Outlet />
      </main>
      <footer className="mt-8 border-t border-line bg-sunken">
        <div className={`${widthStyle} flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-8`}>
          <div>
            <p className="flex items-center gap-2 text-lg font-extrabold tracking-tight">
              <Logo className="size-6" />
              CooCook
            </p>
            <p className="mt-1 text-ink-soft">{t('app.footer')}</p>
          </div>
          <nav aria-label={t('app.footer.nav')}>
            <ul className="flex flex-wrap gap-x-6">
              <li>
                <Link to="/explore" search={{}} className={FOOT_LINK}>
                  {t('explore.title')}
                </Link>
              </li>
              <li>
                <Link to="/my-bookings" search={{}} className={FOOT_LINK}>
                  {t('bookings.title')}
                </Link>
              </li>
              <li>
                <Link to="/account" className={FOOT_LINK}>
                  {t('account.title')}
                </Link>
              </li>
            </ul>
          </nav>
          <ThemeChoice />
        </div>
      </footer>
    </div>
  );
}
