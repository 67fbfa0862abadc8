import { refundSteps } from './refund-steps';

const moderate = {
  tiers: [
    { hours_before: 120, share: 1 },
    { hours_before: 24, share: 0.5 },
    { hours_before: 0, share: 0 },
  ],
};
const start = '2027-03-01T09:00:00.000Z';
const at = (now: string) => refundSteps(moderate, start, Date.parse(now));

describe('what a policy gives back', () => {
  it('has a last instant for each share', () => {
    expect(at('2027-01-01T00:00:00Z')).toEqual([
      { share: 1, until: '2027-02-24T09:00:00.000Z' },
      { share: 0.5, until: '2027-02-28T09:00:00.000Z' },
    ]);
  });

  it('still has a share at its last instant, and no longer a moment later', () => {
    expect(at('2027-02-24T09:00:00.000Z').map(({ share }) => share)).toEqual([1, 0.5]);
    expect(at('2027-02-24T09:00:00.001Z').map(({ share }) => share)).toEqual([0.5]);
    expect(at('2027-02-28T09:00:00.001Z')).toEqual([]);
  });
});
