import { formatInstant } from '../../../shared/lib/time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useStartTrial } from '../queries';

interface StartTrialProps {
  /** What to do once it has begun, in words. */
  readonly nextStep: string;
  readonly onStarted?: () => void;
  /** Whether the offer answers something one has just tried. */
  readonly takesFocus?: boolean;
}

/** Offers the free trial that lets one book. */
export function StartTrial({ nextStep, onStarted, takesFocus = false }: StartTrialProps) {
  const trial = useStartTrial();
  if (trial.data) {
    return (
      <Alert tone="good" title="Your trial has begun" takesFocus>
        <p>
          It ends by itself on {formatInstant(trial.data.current_period_end)}. {nextStep}
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="calm" title="Booking needs a CooCook subscription" takesFocus={takesFocus}>
      <p>Try it free for 14 days. Nothing to pay, and it ends by itself.</p>
      <Button
        pending={trial.isPending}
        pendingLabel="Starting…"
        onClick={() =>
          trial.mutate({ body: { product: 'coocook', plan: 'trial' } }, { onSuccess: onStarted })
        }
      >
        Start your 14-day trial
      </Button>
      {trial.error ? <ProblemAlert error={trial.error} takesFocus /> : null}
    </Alert>
  );
}
