import type { KeptError } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Icon } from '../../../shared/ui/icon';
import { NoSuchPage } from '../../../shared/ui/no-such-page';
import { Pagination } from '../../../shared/ui/pagination';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { Skeleton } from '../../../shared/ui/skeleton';
import { pagesOf } from '../errors-search';
import { usePatternErrors } from '../queries';
import { Ago } from './ago';
import { CopyText } from './copy-text';
import { SeverityBadge } from './error-badges';

interface PatternErrorsProps {
  /** Of the pattern. */
  readonly id: number;
  readonly page: number | undefined;
}

/** The errors of one pattern that are still kept, the newest first. */
export function PatternErrors({ id, page }: PatternErrorsProps) {
  const { t } = useI18n();
  const list = usePatternErrors(id, page);
  const problem = list.error ? <ProblemAlert error={list.error} onRetry={list.refetch} /> : null;
  if (!list.data) return problem ?? <Skeleton blocks={3} className="h-28" />;
  const { errors, total } = list.data;
  const { current, pages } = pagesOf(list.data);
  return (
    <div className={`space-y-4 transition-opacity ${list.isPlaceholderData ? 'opacity-60' : ''}`}>
      {problem}
      <p role="status" className="text-ink-soft">
        {t('admin.error.total', { total })}
      </p>
      {errors.length > 0 ? (
        <ol className="space-y-4">
          {errors.map((error) => (
            <li key={error.id}>
              <OneError error={error} now={list.dataUpdatedAt} />
            </li>
          ))}
        </ol>
      ) : pages > 0 ? (
        <NoSuchPage pages={pages} />
      ) : (
        <EmptyState title={t('admin.error.none')}>
          <p className="text-ink-soft">{t('admin.error.none.hint')}</p>
        </EmptyState>
      )}
      <Pagination current={current} pages={pages} />
    </div>
  );
}

function OneError({ error, now }: { readonly error: KeptError; readonly now: number }) {
  const { t, instant } = useI18n();
  const { occurred_at: at, severity, source, project_id: project, request_id: request } = error;
  const context = Object.keys(error.context).length > 0 ? JSON.stringify(error.context, null, 2) : null;
  return (
    <article className="space-y-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-ink-soft">
          {instant(at)} · <Ago instant={at} now={now} />
        </p>
        <SeverityBadge severity={severity} />
      </div>
      <p className="font-semibold wrap-anywhere whitespace-pre-wrap">{error.message}</p>
      <dl className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Term name={t('admin.error.source')}>{t(`admin.error.source.${source}`)}</Term>
        {project === null ? null : <Term name={t('admin.error.project')}>{project}</Term>}
        {request === null ? null : (
          <Term name={t('admin.audit.request')}>
            <CopyText text={request} />
          </Term>
        )}
      </dl>
      {error.stack_trace === null && context === null ? null : (
        <details className="group">
          <summary className="inline-flex min-h-touch list-none items-center gap-1 font-semibold text-brand-deep [&::-webkit-details-marker]:hidden">
            <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
            {t('admin.error.details')}
          </summary>
          <div className="space-y-3 pt-1">
            {error.stack_trace === null ? null : (
              <Code name={t('admin.error.stack')} text={error.stack_trace} />
            )}
            {context === null ? null : <Code name={t('admin.error.context')} text={context} />}
          </div>
        </details>
      )}
    </article>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      <dt className="text-ink-soft">{name}:</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Text of machines: it scrolls within its box, also by the arrow keys. */
function Code({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className="space-y-1">
      <h4 className="text-sm font-semibold">{name}</h4>
      <pre
        role="region"
        aria-label={name}
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-mono text-xs [word-break:normal]"
      >
        {text}
      </pre>
    </div>
  );
}
