import fc from 'fast-check';
import { CancellationPolicy, MAX_HOURS_BEFORE, POLICY_PRESETS } from './cancellation-policy';

const tier = (hours_before: unknown, share: unknown) => ({ hours_before, share });
const fieldsOf = (value: unknown): readonly string[] =>
  CancellationPolicy.problemsOf(value).map(({ field }) => field);

/** Tiers as they may be: hours and shares that fall. */
const tiers = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const falling = (max: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max }), { minLength: count, maxLength: count })
      .map((values) => values.sort((one, other) => other - one));
  return fc
    .tuple(falling(MAX_HOURS_BEFORE), falling(10_000))
    .map(([hours, shares]) => hours.map((hour, index) => tier(hour, (shares[index] ?? 0) / 10_000)));
});

describe('A cancellation policy', () => {
  it('is what the contract says under its three names', () => {
    const shares = Object.fromEntries(
      POLICY_PRESETS.map((preset) => [
        preset,
        CancellationPolicy.ofPreset(preset).tiers.map(({ hoursBefore, share }) => [hoursBefore, share]),
      ]),
    );
    expect(shares).toEqual({
      flexible: [[24, 1]],
      moderate: [
        [120, 1],
        [24, 0.5],
      ],
      strict: [
        [336, 1],
        [168, 0.5],
      ],
    });
  });

  it.each(POLICY_PRESETS)('comes back from what is stored of it: %s', (preset) => {
    expect(CancellationPolicy.from({ preset }).toJson()).toEqual({ preset });
  });

  it('may be any 1 to 6 tiers whose hours and shares fall, and comes back from what is stored of them', () => {
    fc.assert(
      fc.property(tiers, (list) => {
        expect(CancellationPolicy.problemsOf({ tiers: list })).toEqual([]);
        expect(CancellationPolicy.from({ tiers: list }).toJson()).toEqual({ tiers: list });
      }),
    );
  });

  it('never is one whose tiers were put into another order', () => {
    fc.assert(
      fc.property(tiers, fc.nat(), (list, seed) => {
        fc.pre(list.length > 1);
        const turned = [
          ...list.slice((seed % (list.length - 1)) + 1),
          ...list.slice(0, (seed % (list.length - 1)) + 1),
        ];
        expect(CancellationPolicy.problemsOf({ tiers: turned }).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([undefined, null, 'moderate', 1, [], {}, { preset: 'strict', tiers: [tier(24, 1)] }])(
    'is a preset or tiers, not %j',
    (value) => {
      expect(fieldsOf(value)).toEqual(['cancellation_policy']);
    },
  );

  it.each([
    [{ preset: 'lenient' }, 'preset'],
    [{ preset: 'constructor' }, 'preset'],
    [{ preset: null }, 'preset'],
    [{ preset: ['strict'] }, 'preset'],
    [{ preset: 'strict', note: '' }, 'note'],
    [{ tiers: [] }, 'tiers'],
    [{ tiers: Array.from({ length: 7 }, (_, index) => tier(70 - index, 0.7 - index / 10)) }, 'tiers'],
    [{ tiers: 'all' }, 'tiers'],
    [{ tiers: { length: 1 } }, 'tiers'],
    [{ tiers: [null] }, 'tiers.0'],
    [{ tiers: [[24, 1]] }, 'tiers.0'],
    [{ tiers: [tier(-1, 1)] }, 'tiers.0.hours_before'],
    [{ tiers: [tier(MAX_HOURS_BEFORE + 1, 1)] }, 'tiers.0.hours_before'],
    [{ tiers: [tier(1.5, 1)] }, 'tiers.0.hours_before'],
    [{ tiers: [tier('24', 1)] }, 'tiers.0.hours_before'],
    [{ tiers: [tier(NaN, 1)] }, 'tiers.0.hours_before'],
    [{ tiers: [tier(24, 1.1)] }, 'tiers.0.share'],
    [{ tiers: [tier(24, -0.1)] }, 'tiers.0.share'],
    [{ tiers: [tier(24, 0.12345)] }, 'tiers.0.share'],
    [{ tiers: [tier(24, '1')] }, 'tiers.0.share'],
    [{ tiers: [{ ...tier(24, 1), days: 1 }] }, 'tiers.0.days'],
    [{ tiers: [tier(24, 1), tier(24, 0.5)] }, 'tiers.1.hours_before'],
    [{ tiers: [tier(24, 1), tier(48, 0.5)] }, 'tiers.1.hours_before'],
    [{ tiers: [tier(48, 0.5), tier(24, 0.5)] }, 'tiers.1.share'],
    [{ tiers: [tier(48, 0.5), tier(24, 1)] }, 'tiers.1.share'],
  ])('is refused with the field at fault: %j', (value, field) => {
    expect(fieldsOf(value)).toEqual([`cancellation_policy.${field}`]);
    expect(() => CancellationPolicy.from(value)).toThrow(RangeError);
  });
});
