import { useI18n } from '../../../shared/i18n/i18n';
import { problemWords } from '../../../shared/i18n/problem-words';
import { ACCOUNT_LOCKED, asProblem } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';

/** Why the sign-in failed, and what is left to try. */
export function SignInProblem({ error }: { readonly error: unknown }) {
  const i18n = useI18n();
  const { t, instant } = i18n;
  const problem = asProblem(error);
  if (problem.code === ACCOUNT_LOCKED) {
    return (
      <Alert tone="bad" title={t('auth.locked')} takesFocus>
        <p>
          {problem.lockedUntil
            ? t('auth.locked.until', { time: instant(problem.lockedUntil) })
            : t('auth.locked.later')}
        </p>
      </Alert>
    );
  }
  if (problem.status === 429) {
    return (
      <Alert tone="bad" title={t('auth.tooMany')} takesFocus>
        <p>
          {problem.retryAfter
            ? t('auth.tooMany.seconds', { seconds: Math.ceil(problem.retryAfter) })
            : t('auth.tooMany.minute')}
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="bad" title={problemWords(i18n, problem)} takesFocus>
      {problem.attemptsRemaining === undefined ? null : (
        <p>
          {problem.attemptsRemaining > 0
            ? t('auth.attempts', { attempts: problem.attemptsRemaining })
            : t('auth.locked.now')}
        </p>
      )}
    </Alert>
  );
}
