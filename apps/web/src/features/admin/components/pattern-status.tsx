import type { ErrorPattern } from '@coocook/api-client';
import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { PATTERN_STATUSES } from '../errors-search';
import { useSetPatternStatus } from '../queries';
import { StatusBadge } from './error-badges';

type Status = ErrorPattern['status'];

/** What is done about a pattern, and the ways to change that. */
export function PatternStatus({ pattern }: { readonly pattern: ErrorPattern }) {
  const { t } = useI18n();
  const { id, status } = pattern;
  const change = useSetPatternStatus();
  const oneAtATime = useOneAtATime();
  /** What one has seen it to be, or made it. */
  const [known, setKnown] = useState(status);
  const [done, setDone] = useState<Status | null>(null);
  const isChangedMeanwhile = status !== known && !change.isPending;
  const set = (wanted: Status) =>
    oneAtATime((settled) => {
      setDone(null);
      setKnown(wanted);
      change.mutate(
        { params: { path: { id } }, body: { status: wanted } },
        { onSuccess: () => setDone(wanted), onError: () => setKnown(status), onSettled: settled },
      );
    });
  return (
    <div className="space-y-4">
      {done && !isChangedMeanwhile ? (
        <Alert tone="good" title={t(`admin.errors.${done}.done`)} takesFocus />
      ) : null}
      {change.error ? <ProblemAlert error={change.error} takesFocus /> : null}
      {isChangedMeanwhile ? (
        <Alert tone="calm" title={t('admin.errors.meanwhile', { status: t(`admin.errors.${status}`) })} />
      ) : null}
      <p className="flex flex-wrap items-center gap-3">
        <StatusBadge status={status} />
        {t(`admin.errors.${status}.what`)}
      </p>
      <div className="flex flex-wrap gap-3">
        {PATTERN_STATUSES.filter((other) => other !== status).map((other) => (
          <Button
            key={other}
            variant={other === 'ignored' ? 'secondary' : 'primary'}
            disabled={change.isPending}
            onClick={() => set(other)}
          >
            {t(`admin.errors.${other}.set`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
