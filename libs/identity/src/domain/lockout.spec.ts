import { attemptsLeft } from './lockout';

const POLICY = { failures: 5, hours: 24 };
const left = (failures: number): number | null => attemptsLeft({ failures, lockedUntil: null }, POLICY);

describe('A run of failures', () => {
  it('leaves one attempt fewer each time, and none after the fifth', () => {
    expect([1, 2, 3, 4, 5].map(left)).toEqual([4, 3, 2, 1, 0]);
  });

  it('lets nobody try who was counted past the limit', () => {
    expect([6, 7, 50].map(left)).toEqual([null, null, null]);
  });
});
