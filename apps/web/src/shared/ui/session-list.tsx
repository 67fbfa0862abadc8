import type { OpenSession } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { deviceWords } from '../i18n/device-words';
import { useI18n } from '../i18n/i18n';
import { Badge } from './badge';
import { Icon } from './icon';

interface SessionListProps {
  readonly sessions: readonly OpenSession[];
  /** What can be done with one of them; `device` names it. */
  readonly action?: (session: OpenSession, device: string) => ReactNode;
}

/** Where somebody is signed in. */
export function SessionList({ sessions, action }: SessionListProps) {
  const i18n = useI18n();
  const { t, instant } = i18n;
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => {
        const device = deviceWords(i18n, session.device);
        return (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
          >
            <div className="flex min-w-0 grow basis-64 gap-4">
              <span className="hidden size-11 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-soft sm:inline-flex">
                <Icon name="screen" className="size-5" />
              </span>
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                  {device}
                  {session.current ? <Badge tone="good">{t('sessions.current')}</Badge> : null}
                </p>
                <dl className="text-sm text-ink-soft">
                  <Line term={t('sessions.address')}>{session.address ?? t('sessions.address.unknown')}</Line>
                  <Line term={t('sessions.since')}>{instant(session.created_at)}</Line>
                  <Line term={t('sessions.seen')}>{instant(session.last_seen_at)}</Line>
                </dl>
              </div>
            </div>
            {action?.(session, device)}
          </li>
        );
      })}
    </ul>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <dt>{term}</dt>
      <dd className="text-ink tabular-nums wrap-anywhere">{children}</dd>
    </div>
  );
}
