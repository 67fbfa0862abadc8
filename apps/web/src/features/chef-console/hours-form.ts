import type { Schedule, SingleDate } from '@coocook/api-client';
import type { MessageKey } from '../../shared/i18n/messages';
import { z } from '../../shared/lib/zod';
import { hoursProblems } from './hours';

/** ISO 8601: 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const WORKING_WEEK = 5;

const ranges = z.array(z.object({ start: z.string(), end: z.string() }));

/** Seven days, Monday first. Which range is at fault, and why, `hoursProblems` says as one types. */
export const weekForm = z.object({ days: z.array(z.object({ ranges })) }).check(
  z.superRefine(({ days }, context) => {
    for (const { day, reason } of hoursProblems(days.map((one) => one.ranges))) {
      const message = `console.hours.${reason}` satisfies MessageKey;
      context.addIssue({ code: 'custom', message, path: ['days', day, 'ranges'] });
    }
  }),
);
export type WeekForm = z.infer<typeof weekForm>;

export const weekFormOf = (weekly: Schedule['weekly']): WeekForm => ({
  days: WEEKDAYS.map((weekday) => ({
    ranges: weekly.filter((range) => range.weekday === weekday).map(({ start, end }) => ({ start, end })),
  })),
});

export const weeklyOf = ({ days }: WeekForm): Schedule['weekly'] =>
  days.flatMap(({ ranges: hours }, index) => hours.map((range) => ({ weekday: index + 1, ...range })));

/** The days that get the hours of another: the working week, or all. */
export const copyTargets = (reach: 'weekdays' | 'all'): readonly number[] =>
  WEEKDAYS.slice(0, reach === 'all' ? undefined : WORKING_WEEK).map((weekday) => weekday - 1);

export const DATE_KINDS = ['off', 'hours'] as const;

/** A day off, or other hours; those are kept when one changes one's mind. */
export const dateForm = z
  .object({
    date: z.string().check(z.minLength(1, 'console.dates.date.missing' satisfies MessageKey)),
    kind: z.enum(DATE_KINDS),
    ranges,
  })
  .check(
    z.superRefine(({ kind, ranges: hours }, context) => {
      if (kind === 'off') return;
      const [problem] = hoursProblems([hours]);
      if (hours.length > 0 && !problem) return;
      const message: MessageKey = problem ? `console.hours.${problem.reason}` : 'console.dates.hours.missing';
      context.addIssue({ code: 'custom', message, path: ['ranges'] });
    }),
  );
export type DateForm = z.infer<typeof dateForm>;

export const NEW_DATE: DateForm = { date: '', kind: 'off', ranges: [] };

export const dateFormOf = ({ date, ranges: hours }: SingleDate): DateForm => ({
  date,
  kind: hours.length > 0 ? 'hours' : 'off',
  ranges: hours,
});
