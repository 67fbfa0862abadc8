import type { FieldError } from '@coocook/kernel';

export const POLICY_PRESETS = ['flexible', 'moderate', 'strict'] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];

/** Whoever cancels at least so many hours before the start gets that share of the price back. */
export interface PolicyTier {
  /** Whole hours, 0 to `MAX_HOURS_BEFORE`. */
  readonly hoursBefore: number;
  /** 0–1, at most 4 decimals. */
  readonly share: number;
}

export const MAX_TIERS = 6;
/** No calendar opens further ahead than 730 days (contract, section 2: `horizon_days`). */
export const MAX_HOURS_BEFORE = 730 * 24;
const DECIMALS = 10_000;

/** Contract, section 2. After the last tier nothing is given back. */
const PRESET_TIERS: Readonly<Record<PolicyPreset, readonly PolicyTier[]>> = {
  flexible: [{ hoursBefore: 24, share: 1 }],
  moderate: [
    { hoursBefore: 120, share: 1 },
    { hoursBefore: 24, share: 0.5 },
  ],
  strict: [
    { hoursBefore: 336, share: 1 },
    { hoursBefore: 168, share: 0.5 },
  ],
};

/** As it is sent, answered and stored: a preset or tiers of one's own. */
export type PolicyJson =
  | { readonly preset: PolicyPreset }
  | { readonly tiers: readonly { readonly hours_before: number; readonly share: number }[] };

/** How much of the price a diner gets back who cancels a confirmed booking. */
export class CancellationPolicy {
  private constructor(
    /** Null for tiers of one's own. */
    readonly preset: PolicyPreset | null,
    /** 1 to `MAX_TIERS`, the furthest from the start first; hours and shares fall from one to the next. */
    readonly tiers: readonly PolicyTier[],
  ) {}

  static ofPreset(preset: PolicyPreset): CancellationPolicy {
    return new CancellationPolicy(preset, PRESET_TIERS[preset]);
  }

  /** What is wrong with `value`, by field; empty when `from` takes it. */
  static problemsOf(value: unknown, field = 'cancellation_policy'): readonly FieldError[] {
    if (!isObject(value) || 'preset' in value === 'tiers' in value) {
      return [{ field, message: `Invalid ${field}: either preset or tiers is expected` }];
    }
    const unknown = Object.keys(value).filter((key) => key !== 'preset' && key !== 'tiers');
    if (unknown.length > 0) {
      return unknown.map((key) => ({ field: `${field}.${key}`, message: `Unknown field ${key}` }));
    }
    return 'preset' in value
      ? presetProblems(value.preset, `${field}.preset`)
      : tierProblems(value.tiers, `${field}.tiers`);
  }

  /** Throws a RangeError for anything that `problemsOf` finds fault with. */
  static from(value: unknown): CancellationPolicy {
    const [problem] = CancellationPolicy.problemsOf(value);
    if (problem) throw new RangeError(problem.message);
    const json = value as PolicyJson;
    if ('preset' in json) return CancellationPolicy.ofPreset(json.preset);
    const tiers = json.tiers.map(({ hours_before, share }) => ({ hoursBefore: hours_before, share }));
    return new CancellationPolicy(null, tiers);
  }

  toJson(): PolicyJson {
    if (this.preset) return { preset: this.preset };
    return { tiers: this.tiers.map(({ hoursBefore, share }) => ({ hours_before: hoursBefore, share })) };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function presetProblems(preset: unknown, field: string): readonly FieldError[] {
  if (POLICY_PRESETS.some((one) => one === preset)) return [];
  return [{ field, message: `Invalid preset: one of ${POLICY_PRESETS.join(', ')} is expected` }];
}

function tierProblems(tiers: unknown, field: string): readonly FieldError[] {
  if (!Array.isArray(tiers) || tiers.length < 1 || tiers.length > MAX_TIERS) {
    return [{ field, message: `Invalid tiers: 1 to ${MAX_TIERS} tiers are expected` }];
  }
  const list: readonly unknown[] = tiers;
  const shapes = list.flatMap((tier, index) => shapeProblems(tier, `${field}.${index}`));
  if (shapes.length > 0) return shapes;
  const falling = list as readonly { readonly hours_before: number; readonly share: number }[];
  return falling.flatMap((tier, index) => {
    const before = falling[index - 1];
    if (!before) return [];
    return [
      ...(tier.hours_before < before.hours_before ? [] : [notFalling('hours_before', `${field}.${index}`)]),
      ...(tier.share < before.share ? [] : [notFalling('share', `${field}.${index}`)]),
    ];
  });
}

function shapeProblems(tier: unknown, field: string): readonly FieldError[] {
  if (!isObject(tier)) return [{ field, message: 'Invalid tier: hours_before and share are expected' }];
  const unknown = Object.keys(tier).filter((key) => key !== 'hours_before' && key !== 'share');
  const problems = unknown.map((key) => ({ field: `${field}.${key}`, message: `Unknown field ${key}` }));
  const { hours_before: hours, share } = tier;
  if (!isBetween(hours, MAX_HOURS_BEFORE) || !Number.isInteger(hours)) {
    const message = `Invalid hours_before: whole hours from 0 to ${MAX_HOURS_BEFORE} are expected`;
    problems.push({ field: `${field}.hours_before`, message });
  }
  if (!isBetween(share, 1) || Math.round(share * DECIMALS) / DECIMALS !== share) {
    const message = 'Invalid share: a number from 0 to 1 with at most 4 decimals is expected';
    problems.push({ field: `${field}.share`, message });
  }
  return problems;
}

function isBetween(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

function notFalling(name: 'hours_before' | 'share', tier: string): FieldError {
  const message = `Invalid ${name}: it must be less than that of the tier before`;
  return { field: `${tier}.${name}`, message };
}
