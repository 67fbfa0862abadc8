import { ACCOUNT_LOCKED, asProblem } from '../../../shared/lib/problem';
import { formatInstant } from '../../../shared/lib/time';
import { Alert } from '../../../shared/ui/alert';

const attempts = (left: number): string => (left === 1 ? '1 attempt' : `${left} attempts`);

/** Why the sign-in failed, and what is left to try. */
export function SignInProblem({ error }: { readonly error: unknown }) {
  const problem = asProblem(error);
  if (problem.code === ACCOUNT_LOCKED) {
    return (
      <Alert tone="bad" title="This account is locked after too many failed attempts" takesFocus>
        <p>
          {problem.lockedUntil
            ? `You can sign in again from ${formatInstant(problem.lockedUntil)}.`
            : 'Please try again later.'}
        </p>
      </Alert>
    );
  }
  if (problem.status === 429) {
    return (
      <Alert tone="bad" title="Too many attempts in a short time" takesFocus>
        <p>
          Please wait {problem.retryAfter ? `${Math.ceil(problem.retryAfter)} seconds` : 'a minute'} and try
          again.
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="bad" title={problem.message} takesFocus>
      {problem.attemptsRemaining === undefined ? null : (
        <p>
          {problem.attemptsRemaining > 0
            ? `You have ${attempts(problem.attemptsRemaining)} left before the account is locked for a while.`
            : 'The account is now locked for a while.'}
        </p>
      )}
    </Alert>
  );
}
