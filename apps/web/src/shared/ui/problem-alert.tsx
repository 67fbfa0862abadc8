import { asProblem } from '../lib/problem';
import { Alert } from './alert';
import { Button } from './button';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => unknown;
  readonly takesFocus?: boolean;
}

/** A failed request in words, with a way to try again. */
export function ProblemAlert({ error, onRetry, takesFocus = false }: ProblemAlertProps) {
  const problem = asProblem(error);
  const fields = problem.fields.filter(({ message }) => message !== problem.message);
  return (
    <Alert tone="bad" title={problem.message} takesFocus={takesFocus}>
      {fields.length > 0 ? (
        <ul className="list-disc pl-5">
          {fields.map(({ field, message }) => (
            <li key={field + message}>
              {field}: {message}
            </li>
          ))}
        </ul>
      ) : null}
      {onRetry ? (
        <Button variant="secondary" onClick={() => onRetry()}>
          Try again
        </Button>
      ) : null}
    </Alert>
  );
}
