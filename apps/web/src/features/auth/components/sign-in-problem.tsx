import { useI18n } from '../../../shared/i18n/i18n';
import { ACCOUNT_LOCKED, asProblem } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { ProblemAlert } from '../../../shared/ui/problem-alert';

interface SignInProblemProps {
  readonly error: unknown;
  readonly takesFocus?: boolean;
}

/** Why a password was not accepted, and what is left to try. */
export function SignInProblem({ error, takesFocus = true }: SignInProblemProps) {
  const { t, instant } = useI18n();
  const problem = asProblem(error);
  if (problem.code === ACCOUNT_LOCKED) {
    return (
      <Alert tone="bad" title={t('auth.locked')} takesFocus={takesFocus}>
        <p>
          {problem.lockedUntil
            ? t('auth.locked.until', { time: instant(problem.lockedUntil) })
            : t('auth.locked.later')}
        </p>
      </Alert>
    );
  }
  return (
    <ProblemAlert error={problem} takesFocus={takesFocus}>
      {problem.attemptsRemaining === undefined ? null : (
        <p>
          {problem.attemptsRemaining > 0
            ? t('auth.attempts', { attempts: problem.attemptsRemaining })
            : t('auth.locked.now')}
        </p>
      )}
    </ProblemAlert>
  );
}
