import type { AuditEvent } from '@coocook/api-client';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n';
import { Badge } from '../../../shared/ui/badge';
import type { BadgeTone } from '../../../shared/ui/badge';
import { Icon } from '../../../shared/ui/icon';
import { actionWords, detailWords } from '../audit-words';
import { DataTable } from './data-table';

const TONES: Readonly<Record<AuditEvent['outcome'], BadgeTone>> = {
  succeeded: 'good',
  failed: 'warn',
  refused: 'bad',
};

/** What happened, the newest first. */
export function AuditTable({ events }: { readonly events: readonly AuditEvent[] }) {
  const i18n = useI18n();
  const { t, instant } = i18n;
  return (
    <DataTable
      label={t('admin.audit')}
      columns={[
        {
          header: t('admin.audit.action'),
          cell: (event) => (
            <>
              <p className="font-semibold">{actionWords(i18n, event.action)}</p>
              <Terms terms={detailWords(i18n, event.details)} />
              <Origin event={event} />
            </>
          ),
        },
        {
          header: t('admin.audit.outcome'),
          cell: ({ outcome }) => <Badge tone={TONES[outcome]}>{t(`admin.outcome.${outcome}`)}</Badge>,
        },
        {
          header: t('admin.audit.at'),
          cell: ({ at }) => (
            <time dateTime={at} className="inline-block lg:min-w-40">
              {instant(at)}
            </time>
          ),
        },
        { header: t('admin.audit.actor'), cell: ({ actor_id: id }) => <Account id={id} /> },
        { header: t('admin.audit.about'), cell: ({ user_id: id }) => <Account id={id} /> },
        {
          header: t('admin.audit.address'),
          cell: ({ address }) => (
            <span className="inline-block tabular-nums lg:min-w-28">{address ?? '–'}</span>
          ),
        },
      ]}
      rows={events}
      keyOf={({ id }) => id}
    />
  );
}

function Account({ id }: { readonly id: number | null }) {
  const { t } = useI18n();
  if (id === null) return '–';
  return (
    <Link
      to="/admin/users/$id"
      params={{ id: String(id) }}
      search={{}}
      className="inline-flex min-h-touch min-w-touch items-center font-semibold whitespace-nowrap text-brand-deep underline decoration-1 underline-offset-4 hover:decoration-2 max-lg:justify-end lg:-my-2.5"
    >
      {t('admin.audit.account', { id })}
    </Link>
  );
}

type Term = readonly [name: string, value: string];

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm empty:hidden">
      {terms.map(([name, value]) => (
        <div key={name} className="flex flex-wrap gap-x-1.5">
          <dt className="text-ink-soft">{name}:</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What leads from an event to the logs; folded away, since few need it. */
function Origin({ event }: { readonly event: AuditEvent }) {
  const { t } = useI18n();
  const terms: Term[] = [];
  if (event.user_agent !== null) terms.push([t('admin.audit.device'), event.user_agent]);
  if (event.request_id !== null) terms.push([t('admin.audit.request'), event.request_id]);
  if (terms.length === 0) return null;
  return (
    <details className="group">
      <summary className="inline-flex min-h-touch list-none items-center gap-1 text-sm font-semibold text-brand-deep [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
        {t('admin.audit.details')}
      </summary>
      <Terms terms={terms} />
    </details>
  );
}
