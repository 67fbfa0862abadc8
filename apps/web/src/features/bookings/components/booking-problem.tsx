import type { Chef } from '@coocook/api-client';
import type { ReactNode } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import {
  asProblem,
  CHEF_UNAVAILABLE,
  PRICE_CHANGED,
  SESSION_OVER,
  SUBSCRIPTION_REQUIRED,
} from '../../../shared/lib/problem';
import { presentPrice } from '../../../shared/lib/problem-details';
import { Alert } from '../../../shared/ui/alert';
import { LinkButton } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TextLink } from '../../../shared/ui/text-link';

interface BookingProblemProps {
  readonly error: unknown;
  readonly chef: Chef;
  /** Shown to somebody without a subscription. */
  readonly trialOffer: ReactNode;
  /** Shown to somebody whose time is not to be had. */
  readonly children: ReactNode;
}

/** Why a booking was not made, and what to do about it. */
export function BookingProblem({ error, chef, trialOffer, children }: BookingProblemProps) {
  const { t, money } = useI18n();
  const problem = asProblem(error);
  if (problem.status === 401)
    return <SignInToBook chefId={chef.id} tone="bad" isOver={problem.code === SESSION_OVER} />;
  if (problem.code === SUBSCRIPTION_REQUIRED) return trialOffer;
  if (problem.code === PRICE_CHANGED) {
    const price = presentPrice(problem);
    return (
      <Alert tone="warn" title={t('book.priceChanged')} takesFocus>
        <p>
          {price === undefined
            ? t('book.priceChanged.below')
            : t('book.priceChanged.new', { price: money(price, chef.currency) })}{' '}
          {t('book.priceChanged.agree')}
        </p>
      </Alert>
    );
  }
  return (
    <ProblemAlert error={problem} takesFocus>
      {problem.code === CHEF_UNAVAILABLE ? children : null}
      {problem.isPassing ? (
        <>
          <p>{t('book.maybeSent')}</p>
          <TextLink to="/my-bookings" search={{ as: 'diner' }}>
            {t('bookings.title')}
          </TextLink>
        </>
      ) : null}
    </ProblemAlert>
  );
}

interface SignInToBookProps {
  readonly chefId: number;
  readonly tone: 'bad' | 'calm';
  /** Whether one had been signed in. */
  readonly isOver?: boolean;
}

export function SignInToBook({ chefId, tone, isOver = false }: SignInToBookProps) {
  const { t } = useI18n();
  const search = { return_to: `/chefs/${chefId}/book` };
  return (
    <Alert
      tone={tone}
      title={t(isOver ? 'problem.IDENTITY_TOKEN_INVALID' : 'book.signIn')}
      takesFocus={tone === 'bad'}
    >
      <p>{t('book.signIn.kept')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/login" search={search}>
          {t('auth.signIn')}
        </LinkButton>
        <LinkButton to="/register" search={search} variant="secondary">
          {t('auth.register.title')}
        </LinkButton>
      </div>
    </Alert>
  );
}
