import type { CancellationTerms, Schedule } from '@coocook/api-client';
import type { MessageKey } from '../../shared/i18n/messages';
import { z } from '../../shared/lib/zod';

/** As the API has them (docs/contract.md, section 2). */
export const LIMITS = {
  buffer_minutes: { min: 0, max: 240 },
  min_notice_hours: { min: 0, max: 720 },
  horizon_days: { min: 1, max: 730 },
  min_hours: { min: 1, max: 12 },
  max_hours: { min: 1, max: 12 },
  answer_hours: { min: 1, max: 168 },
} as const;
export type NumberRule = keyof typeof LIMITS;

export const GRIDS = [15, 30, 60] as const;
export const MODES = ['request', 'instant'] as const;
export const PRESETS = ['flexible', 'moderate', 'strict'] as const;
export const POLICIES = [...PRESETS, 'own'] as const;

export const MAX_TIERS = 6;
/** No calendar opens further ahead than 730 days. */
export const MAX_HOURS_BEFORE = 730 * 24;

type Tiers = CancellationTerms['tiers'];

const PRESET_TIERS: Readonly<Record<(typeof PRESETS)[number], Tiers>> = {
  flexible: [{ hours_before: 24, share: 1 }],
  moderate: [
    { hours_before: 120, share: 1 },
    { hours_before: 24, share: 0.5 },
  ],
  strict: [
    { hours_before: 336, share: 1 },
    { hours_before: 168, share: 0.5 },
  ],
};

const wholeNumber = ({ min, max }: { readonly min: number; readonly max: number }) => {
  const key = 'console.rules.range' satisfies MessageKey;
  return z.int(key).check(z.minimum(min, key), z.maximum(max, key));
};

/** As typed: a step one has just added is empty. */
const tier = z.object({ hours_before: z.string(), percent: z.string() });
type TypedTier = z.infer<typeof tier>;

interface TierProblem {
  readonly index: number;
  readonly field: keyof TypedTier;
  readonly key: MessageKey;
}

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const isHours = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= MAX_HOURS_BEFORE;

/** The API keeps four decimals of the share. */
const shareOf = (percent: number): number => Math.round(percent * 100) / 10_000;
const percentOf = (share: number): number => Math.round(share * 10_000) / 100;
const isPercent = (value: number): boolean =>
  value >= 0 && value <= 100 && percentOf(shareOf(value)) === value;

const numbersOf = ({ hours_before, percent }: TypedTier) => ({
  hours_before: numberIn(hours_before),
  percent: numberIn(percent),
});

/** What the API would refuse of one's own steps: both numbers fall from one to the next. */
const tierProblems = (tiers: readonly TypedTier[]): readonly TierProblem[] =>
  tiers.map(numbersOf).flatMap(({ hours_before, percent }, index, all) => {
    const before = all[index - 1];
    const problems: TierProblem[] = [];
    const add = (field: keyof TypedTier, key: MessageKey) => problems.push({ index, field, key });
    if (!isHours(hours_before)) add('hours_before', 'console.rules.range');
    else if (before && hours_before >= before.hours_before) add('hours_before', 'console.rules.tier.falling');
    if (!isPercent(percent)) add('percent', 'console.rules.tier.percent.range');
    else if (before && percent >= before.percent) add('percent', 'console.rules.tier.falling');
    return problems;
  });

export const rulesForm = z
  .object({
    buffer_minutes: wholeNumber(LIMITS.buffer_minutes),
    min_notice_hours: wholeNumber(LIMITS.min_notice_hours),
    horizon_days: wholeNumber(LIMITS.horizon_days),
    min_hours: wholeNumber(LIMITS.min_hours),
    max_hours: wholeNumber(LIMITS.max_hours),
    answer_hours: wholeNumber(LIMITS.answer_hours),
    grid_minutes: z.literal(GRIDS),
    mode: z.enum(MODES),
    policy: z.enum(POLICIES),
    /** Kept while a preset is chosen, for one may come back to them. */
    tiers: z.array(tier),
  })
  .check(
    z.superRefine(({ min_hours, max_hours, policy, tiers }, context) => {
      const complain = (message: MessageKey, path: (string | number)[]) =>
        context.addIssue({ code: 'custom', message, path });
      if (min_hours > max_hours) complain('console.rules.contradiction', ['min_hours']);
      if (policy !== 'own') return;
      for (const { index, field, key } of tierProblems(tiers)) complain(key, ['tiers', index, field]);
    }),
  );
export type RulesForm = z.infer<typeof rulesForm>;

const typedTiers = (tiers: Tiers): TypedTier[] =>
  tiers.map(({ hours_before, share }) => ({
    hours_before: String(hours_before),
    percent: String(percentOf(share)),
  }));

export const rulesFormOf = (schedule: Schedule): RulesForm => {
  const { instant_book, cancellation_policy: policy, weekly: _, ...numbers } = schedule;
  const preset = 'preset' in policy ? policy.preset : undefined;
  return {
    ...numbers,
    mode: instant_book ? 'instant' : 'request',
    policy: preset ?? 'own',
    // Whoever wants steps of their own begins with what holds now.
    tiers: typedTiers('tiers' in policy ? policy.tiers : PRESET_TIERS[policy.preset]),
  };
};

const ownTiers = (tiers: readonly TypedTier[]): Tiers =>
  tiers.map(numbersOf).map(({ hours_before, percent }) => ({ hours_before, share: shareOf(percent) }));

/** What a policy gives back; nothing while one's own steps make no sense. */
export const tiersOf = ({ policy, tiers }: Pick<RulesForm, 'policy' | 'tiers'>): Tiers | undefined => {
  if (policy !== 'own') return PRESET_TIERS[policy];
  return tierProblems(tiers).length > 0 ? undefined : ownTiers(tiers);
};

export const rulesOf = ({ mode, policy, tiers, ...numbers }: RulesForm): Omit<Schedule, 'weekly'> => ({
  ...numbers,
  instant_book: mode === 'instant',
  cancellation_policy: policy === 'own' ? { tiers: ownTiers(tiers) } : { preset: policy },
});

const TIER_FIELD = /^cancellation_policy\.tiers\.(\d+)\.(hours_before|share)$/;
const isNumberRule = (field: string): field is NumberRule => Object.hasOwn(LIMITS, field);

/** Where a field that the API names stands in the form. */
export const fieldOf = (field: string): NumberRule | `tiers.${number}.${keyof TypedTier}` | undefined => {
  if (isNumberRule(field)) return field;
  const [, index, name] = TIER_FIELD.exec(field) ?? [];
  if (index === undefined) return undefined;
  return `tiers.${Number(index)}.${name === 'share' ? 'percent' : 'hours_before'}`;
};
