import { listIn, textIn } from './problem';
import type { ApiProblem } from './problem';

/** On the chef's calendar: `YYYY-MM-DD` and `HH:mm`. */
export interface Time {
  readonly booking_date: string;
  readonly start_time: string;
}

const isTime = (value: unknown): value is Time =>
  typeof value === 'object' && value !== null && 'booking_date' in value && 'start_time' in value;

const numberIn = ({ body }: ApiProblem, key: string): number | undefined => {
  const value = body[key];
  return typeof value === 'number' ? value : undefined;
};

/** What a refused password lacks. */
export const requirementsOf = ({ body }: ApiProblem): readonly string[] =>
  listIn(body, 'requirements').filter((item) => typeof item === 'string');

/** Sign-in attempts left before the account is locked. */
export const attemptsRemaining = (problem: ApiProblem): number | undefined =>
  numberIn(problem, 'attempts_remaining');

/** ISO 8601 instant until which an account is locked. */
export const lockedUntil = ({ body }: ApiProblem): string | undefined => textIn(body, 'locked_until');

/** The price that now holds, in major units. */
export const presentPrice = (problem: ApiProblem): number | undefined => numberIn(problem, 'total_price');

/** Other times that can be had, where the API names some; the nearest first. */
export const alternativesOf = ({ body }: ApiProblem): readonly Time[] =>
  listIn(body, 'alternatives').filter(isTime);
