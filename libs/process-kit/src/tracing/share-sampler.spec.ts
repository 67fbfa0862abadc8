import { SamplingDecision } from '@opentelemetry/api';
import { ShareSampler } from './share-sampler';

const TIMES = 10_000;

describe('The share of traces that is kept', () => {
  const kept = (share: number): number =>
    Array.from({ length: TIMES }, () => new ShareSampler(share).shouldSample()).filter(
      ({ decision }) => decision === SamplingDecision.RECORD_AND_SAMPLED,
    ).length;

  it('is none of them at 0 and all of them at 1', () => {
    expect([kept(0), kept(1)]).toEqual([0, TIMES]);
  });

  it('is about what was asked for', () => {
    // 15 standard deviations to either side.
    expect(Math.abs(kept(0.1) - TIMES / 10)).toBeLessThan(450);
  });
});
