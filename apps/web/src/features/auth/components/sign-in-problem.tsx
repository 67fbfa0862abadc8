import { useI18n } from '../../../shared/i18n/i18n';
import { ACCOUNT_LOCKED, asProblem } from '../../../shared/lib/problem';
import { attemptsRemaining, lockedUntil } from '../../../shared/lib/problem-details';
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
  const until = lockedUntil(problem);
  const attempts = attemptsRemaining(problem);
  if (problem.code === ACCOUNT_LOCKED) {
    return (
      <Alert tone="bad" title={t('auth.locked')} takesFocus={takesFocus}>
        <p>{until ? t('auth.locked.until', { time: instant(until) }) : t('auth.locked.later')}</p>
      </Alert>
    );
  }
  return (
    <ProblemAlert error={problem} takesFocus={takesFocus}>
      {attempts === undefined ? null : (
        <p>{attempts > 0 ? t('auth.attempts', { attempts }) : t('auth.locked.now')}</p>
      )}
    </ProblemAlert>
  );
}
