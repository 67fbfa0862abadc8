import { extentOf, inSlots, linePath, roundMaximum } from './scale';

describe('the scale of a chart', () => {
  it.each([
    [[0.3, 7.2, null], 1, 8],
    [[10], 1, 10],
    [[10.1], 1, 20],
    [[0.0123], 0.001, 0.02],
    [[0.1 + 0.2], 0.001, 0.4],
    [[1999], 1, 2000],
  ])('of %j ends at a round number above it', (values, least, maximum) => {
    expect(roundMaximum(values, least)).toBe(maximum);
  });

  it.each([[[]], [[null, null]], [[0, 0]], [[0.2]]])('of %j still has a height', (values) => {
    expect(roundMaximum(values, 1)).toBe(1);
  });

  it('does not grow by what binary fractions add', () => {
    expect(roundMaximum([0.1 * 6], 0.001)).toBe(0.6);
  });
});

describe('the line of a chart', () => {
  it('starts at 0 below and ends at the maximum above', () => {
    expect(linePath([0, 5, 10], 10)).toBe('M0,100L1,50L2,0');
  });

  it('has a gap where a value is missing, and a dot where one stands alone', () => {
    expect(linePath([1, 1, null, 2, null], 2)).toBe('M0,50L1,50M3,0h0');
    expect(linePath([null, null], 1)).toBe('');
  });
});

describe('the words of a chart', () => {
  it('tell the latest, lowest and highest of the values that are there', () => {
    expect(extentOf([4, null, 1, 3])).toEqual({ latest: 3, min: 1, max: 4 });
    expect(extentOf([4, null])).toEqual({ latest: null, min: 4, max: 4 });
    expect(extentOf([null])).toBeUndefined();
  });
});

describe('samples in time', () => {
  const at = (second: number) => ({ at: new Date(Date.UTC(2026, 10, 21, 9, 30, second)).toISOString() });

  it('stand where they were taken, the newest last, and nothing where none was', () => {
    const [first, second, last] = [at(0), at(5.2), at(15)];
    expect(inSlots([first, second, last], 5, 6)).toEqual([null, null, first, second, null, last]);
  });

  it('are left out when they are older than the chart, and may be none', () => {
    expect(inSlots([at(0), at(10)], 5, 2)).toEqual([null, at(10)]);
    expect(inSlots([], 5, 2)).toEqual([null, null]);
  });
});
