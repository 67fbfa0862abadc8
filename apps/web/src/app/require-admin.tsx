import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RequireSignIn } from '../features/auth/components/require-sign-in';
import { LostArt } from '../shared/art/spot-art';
import { useI18n } from '../shared/i18n/i18n';
import { LinkButton } from '../shared/ui/button';
import { Page } from '../shared/ui/page';

interface RequireAdminProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page for administrators. It is the API that keeps the others out; this says so before they try. */
export function RequireAdmin({ title, children }: RequireAdminProps) {
  const { href } = useLocation();
  return (
    <RequireSignIn title={title} returnTo={href}>
      {(user) => (user.roles.includes('admin') ? children : <Forbidden />)}
    </RequireSignIn>
  );
}

function Forbidden() {
  const { t } = useI18n();
  return (
    <Page title={t('admin.forbidden')} narrow>
      <p className="text-lg text-ink-soft">{t('admin.forbidden.text')}</p>
      <LinkButton to="/">{t('app.notFound.home')}</LinkButton>
      <div className="w-full max-w-80 pt-4">
        <LostArt />
      </div>
    </Page>
  );
}
