import { createTraceState, SamplingDecision, type SamplingResult } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace-node';

/**
 * Keeps a share of the traces by lot. OpenTelemetry's own goes by the trace id, which a caller may choose so that all
 * of its requests are kept.
 */
export class ShareSampler implements Sampler {
  /** `share`: 0–1. */
  constructor(private readonly share: number) {}

  shouldSample(): SamplingResult {
    const isKept = Math.random() < this.share;
    return {
      decision: isKept ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
      // What the caller said beside the ids would be exported with every span.
      traceState: createTraceState(),
    };
  }

  toString(): string {
    return `ShareSampler{${this.share}}`;
  }
}
