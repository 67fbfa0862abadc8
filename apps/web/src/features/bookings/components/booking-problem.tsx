import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { formatMoney } from '../../../shared/lib/money';
import { asProblem, PRICE_CHANGED, SUBSCRIPTION_REQUIRED } from '../../../shared/lib/problem';
import { Alert } from '../../../shared/ui/alert';
import { LinkButton } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TextLink } from '../../../shared/ui/text-link';

interface BookingProblemProps {
  readonly error: unknown;
  readonly chef: Chef;
  /** Shown to somebody without a subscription. */
  readonly trialOffer: ReactNode;
  readonly onLeaveToSignIn: () => void;
}

/** Why a booking was not made, and what to do about it. */
export function BookingProblem({ error, chef, trialOffer, onLeaveToSignIn }: BookingProblemProps) {
  const problem = asProblem(error);
  if (problem.status === 401) return <SignInToBook chefId={chef.id} onLeave={onLeaveToSignIn} tone="bad" />;
  if (problem.code === SUBSCRIPTION_REQUIRED) return trialOffer;
  if (problem.code === PRICE_CHANGED) {
    const price = problem.totalPrice;
    return (
      <Alert tone="warn" title="The price has changed" takesFocus>
        <p>
          {price === undefined
            ? 'The new price stands below.'
            : `It is now ${formatMoney(price, chef.currency)} for the time you chose.`}{' '}
          Nothing was booked. Press the button again if you agree.
        </p>
      </Alert>
    );
  }
  if (problem.isPassing) {
    return (
      <Alert tone="bad" title={problem.message} takesFocus>
        <p>Your request may have arrived all the same. Look at your bookings before you send it again.</p>
        <TextLink to="/my-bookings" search={{ as: 'diner' }}>
          My bookings
        </TextLink>
      </Alert>
    );
  }
  return <ProblemAlert error={problem} takesFocus />;
}

interface SignInToBookProps {
  readonly chefId: number;
  readonly tone: 'bad' | 'calm';
  readonly onLeave: () => void;
}

export function SignInToBook({ chefId, tone, onLeave }: SignInToBookProps) {
  const search = { return_to: `/chefs/${chefId}/book` };
  return (
    <Alert tone={tone} title="Sign in to book" takesFocus={tone === 'bad'}>
      <p>What you have filled in here is kept.</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/login" search={search} onClick={onLeave}>
          Sign in
        </LinkButton>
        <LinkButton to="/register" search={search} variant="secondary" onClick={onLeave}>
          Create an account
        </LinkButton>
      </div>
    </Alert>
  );
}
