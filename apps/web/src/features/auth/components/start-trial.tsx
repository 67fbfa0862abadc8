import { useI18n } from '../../../shared/i18n/i18n';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useStartTrial } from '../queries';

interface StartTrialProps {
  /** What to do once it has begun, in words. */
  readonly nextStep: string;
  readonly onStarted?: () => void;
  /** Set false to offer nothing more; a trial that has just begun still says so. */
  readonly isNeeded?: boolean;
  /** Whether the offer answers something one has just tried. */
  readonly takesFocus?: boolean;
}

/** Offers the free trial that lets one book. */
export function StartTrial({ nextStep, onStarted, takesFocus = false, isNeeded = true }: StartTrialProps) {
  const trial = useStartTrial();
  const oneAtATime = useOneAtATime();
  const { t, instant } = useI18n();
  const start = () =>
    oneAtATime((done) =>
      trial.mutate(
        { body: { product: 'coocook', plan: 'trial' } },
        { onSuccess: onStarted, onSettled: done },
      ),
    );
  if (trial.data) {
    return (
      <Alert tone="good" title={t('trial.begun')} takesFocus>
        <p>
          {t('trial.ends', { time: instant(trial.data.current_period_end) })} {nextStep}
        </p>
      </Alert>
    );
  }
  if (!isNeeded) return null;
  return (
    <Alert tone="calm" title={t('trial.needed')} takesFocus={takesFocus}>
      <p>{t('trial.offer')}</p>
      <Button pending={trial.isPending} pendingLabel={t('trial.starting')} onClick={start}>
        {t('trial.start')}
      </Button>
      {trial.error ? <ProblemAlert error={trial.error} takesFocus /> : null}
    </Alert>
  );
}
