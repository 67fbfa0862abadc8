import type { User } from '@coocook/api-client';

/** Whether a subscription opens its door, whatever its status says; the API has the last word. */
export const isRunning = (
  own: Pick<User['subscriptions'][number], 'current_period_end'>,
  now: number = Date.now(),
): boolean => Date.parse(own.current_period_end) > now;

/** Whether a subscription of the user to `product` runs, as far as this app knows. */
export const hasService = (user: User, product: string): boolean =>
  user.subscriptions.some((own) => own.product === product && isRunning(own));
