import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n';
import { fieldProblems, problemWords } from '../i18n/problem-words';
import { session } from '../lib/api';
import { asProblem, REQUEST_INVALID } from '../lib/problem';
import type { ApiProblem } from '../lib/problem';
import { Alert } from './alert';
import { Button } from './button';

/** Whether the wait that a refusal asks for still goes on. */
const useIsWaiting = ({ retryAt = 0 }: ApiProblem): boolean => {
  const [waitedFor, setWaitedFor] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setWaitedFor(retryAt), retryAt - Date.now());
    return () => clearTimeout(timer);
  }, [retryAt]);
  return retryAt > waitedFor;
};

interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => unknown;
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}

/** A failed request in words, with how long to wait and a way to try again. */
export function ProblemAlert({ error, onRetry, takesFocus = false, children }: ProblemAlertProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const client = useQueryClient();
  const problem = asProblem(error);
  const isWaiting = useIsWaiting(problem);
  const isInvalid = problem.code === REQUEST_INVALID;
  // Only a request refused as a whole says more of its fields than its title does.
  const fields = isInvalid ? fieldProblems(i18n, problem) : [];
  const retry = () => {
    onRetry?.();
    // One button for all that failed: the same reason kept the rest of the page, and who is signed in.
    void session.resume();
    void client.refetchQueries(
      { type: 'active', predicate: ({ state }) => state.status === 'error' },
      { cancelRefetch: false },
    );
  };
  return (
    <Alert tone="bad" title={problemWords(i18n, problem)} takesFocus={takesFocus} cause={error}>
      {problem.retryAfter ? (
        <p>{isWaiting ? t('problem.wait', { soon: i18n.soon(problem.retryAfter) }) : t('problem.waited')}</p>
      ) : null}
      {fields.length > 0 ? (
        <ul className="list-disc pl-5">
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      ) : null}
      {children}
      {onRetry && !isInvalid ? (
        <Button variant="secondary" disabled={isWaiting} onClick={retry}>
          {t('app.retry')}
        </Button>
      ) : null}
    </Alert>
  );
}
