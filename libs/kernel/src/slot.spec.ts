import fc from 'fast-check';
import { Slot } from './slot';

const at = (minute: number): Date => new Date(minute * 60_000);

describe('Slot', () => {
  it('overlaps another exactly when they share a minute', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(span, span, ([a, lengthA], [b, lengthB]) => {
        const minutesA = new Set(Array.from({ length: lengthA }, (_, i) => a + i));
        const shared = Array.from({ length: lengthB }, (_, i) => b + i).some((minute) =>
          minutesA.has(minute),
        );
        const first = Slot.between(at(a), at(a + lengthA));
        const second = Slot.between(at(b), at(b + lengthB));
        expect(first.overlaps(second)).toBe(shared);
        expect(second.overlaps(first)).toBe(shared);
      }),
    );
  });

  it('has started from its first instant on', () => {
    const slot = Slot.ofHours(at(10), 1);
    expect(slot.hasStarted(at(9))).toBe(false);
    expect(slot.hasStarted(at(10))).toBe(true);
  });

  it('grows at its end by a buffer', () => {
    expect(Slot.ofHours(at(0), 1).extendedBy(30).endsAt).toEqual(at(90));
  });

  it('is never empty or backwards', () => {
    expect(() => Slot.between(at(1), at(1))).toThrow(RangeError);
    expect(() => Slot.ofHours(at(0), -1)).toThrow(RangeError);
  });
});
