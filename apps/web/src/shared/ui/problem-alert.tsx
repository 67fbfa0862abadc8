import { useI18n } from '../i18n/i18n';
import { fieldProblems, problemWords } from '../i18n/problem-words';
import { asProblem, REQUEST_INVALID } from '../lib/problem';
import { Alert } from './alert';
import { Button } from './button';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => unknown;
  readonly takesFocus?: boolean;
}

/** A failed request in words, with a way to try again. */
export function ProblemAlert({ error, onRetry, takesFocus = false }: ProblemAlertProps) {
  const i18n = useI18n();
  const problem = asProblem(error);
  // Only a request refused as a whole says more of its fields than its title does.
  const fields = problem.code === REQUEST_INVALID ? fieldProblems(i18n, problem) : [];
  return (
    <Alert tone="bad" title={problemWords(i18n, problem)} takesFocus={takesFocus}>
      {fields.length > 0 ? (
        <ul className="list-disc pl-5">
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      ) : null}
      {onRetry ? (
        <Button variant="secondary" onClick={() => onRetry()}>
          {i18n.t('app.retry')}
        </Button>
      ) : null}
    </Alert>
  );
}
