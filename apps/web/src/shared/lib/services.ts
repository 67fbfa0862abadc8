import type { User } from '@coocook/api-client';

/** Whether a subscription of the user to `product` runs, as far as this app knows; the API has the last word. */
export const hasService = (user: User, product: string, now: number = Date.now()): boolean =>
  user.subscriptions.some((own) => own.product === product && Date.parse(own.current_period_end) > now);
