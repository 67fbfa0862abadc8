import type { Schedule } from '@coocook/api-client';
import { ownSchedule } from '../../../test/samples';
import { exampleEvening } from './example-evening';
import { fieldOf, rulesForm, rulesFormOf, rulesOf, tiersOf } from './rules-form';

const { weekly: _, ...rules } = ownSchedule;
const typed = rulesFormOf(ownSchedule);
const own = (...tiers: readonly (readonly [hours_before: string, percent: string])[]) => ({
  ...typed,
  policy: 'own' as const,
  tiers: tiers.map(([hours_before, percent]) => ({ hours_before, percent })),
});
const problemsOf = (form: object) =>
  rulesForm.safeParse(form).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('booking rules', () => {
  it.each<Schedule['cancellation_policy']>([
    { preset: 'strict' },
    { tiers: [{ hours_before: 48, share: 0.3333 }] },
  ])('are sent as they were read: %j', (cancellation_policy) => {
    const read = { ...rules, cancellation_policy };
    expect(rulesOf(rulesFormOf({ ...ownSchedule, ...read }))).toEqual(read);
  });

  it('keep the limits of the API', () => {
    expect(problemsOf({ ...typed, buffer_minutes: 241 })).toEqual(['buffer_minutes console.rules.range']);
    expect(problemsOf({ ...typed, horizon_days: Number.NaN })).toEqual(['horizon_days console.rules.range']);
    expect(problemsOf({ ...typed, min_hours: 5, max_hours: 4 })).toEqual([
      'min_hours console.rules.contradiction',
    ]);
  });

  it('have steps that fall', () => {
    expect(problemsOf(own(['48', '100'], ['48', '100']))).toEqual([
      'tiers.1.hours_before console.rules.tier.falling',
      'tiers.1.percent console.rules.tier.falling',
    ]);
    expect(problemsOf(own(['1.5', '33.333']))).toEqual([
      'tiers.0.hours_before console.rules.range',
      'tiers.0.percent console.rules.tier.percent.range',
    ]);
    expect(problemsOf(own(['48', '100'], ['12', '33.33'], ['0', '0']))).toEqual([]);
  });

  it('do not mind unfinished steps while a preset is chosen', () => {
    const unfinished = { ...own(['', 'half']), policy: 'flexible' as const };
    expect(problemsOf(unfinished)).toEqual([]);
    expect(tiersOf(unfinished)).toEqual([{ hours_before: 24, share: 1 }]);
    expect(tiersOf({ ...unfinished, policy: 'own' })).toBeUndefined();
  });

  it('find the field that the API names', () => {
    expect(['answer_hours', 'cancellation_policy.tiers.2.share', 'weekly'].map(fieldOf)).toEqual([
      'answer_hours',
      'tiers.2.percent',
      undefined,
    ]);
  });
});

it('the example is a Friday evening with all steps still to come', () => {
  const now = Date.parse('2026-12-04T16:00:00Z');
  // In Seoul it is Saturday already.
  expect(exampleEvening([{ hours_before: 24, share: 1 }], 'Asia/Seoul', now)).toEqual({
    date: '2026-12-11',
    time: '18:00',
    start: '2026-12-11T09:00:00.000Z',
  });
  expect(exampleEvening([{ hours_before: 336, share: 1 }], 'Europe/Paris', now).date).toBe('2026-12-25');
});
