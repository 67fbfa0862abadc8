import type { Traffic } from './traffic';

/** What the process knows about itself at one moment. */
export interface Figures {
  readonly traffic: Traffic;
  /** Share of 5xx answers over the last 5 minutes, from 0 to 1. */
  readonly errorRate: number;
  /** Open connections of the main database pool. */
  readonly dbConnections: number;
  readonly uptimeSeconds: number;
}

export interface MetricDescription {
  readonly name: string;
  readonly type: string;
  /** Without the `le` of histograms. */
  readonly labels: readonly string[];
  readonly help: string;
}

export abstract class Metrics {
  /** Prometheus text under conventional names. */
  abstract conventional(): Promise<string>;

  /** The same text and, derived from that very moment, the six `softfactory_` metrics (contract, section 5). */
  abstract withDerived(): Promise<string>;

  /** Every metric of `withDerived`, in the order of its text. */
  abstract catalogue(): Promise<readonly MetricDescription[]>;

  abstract figures(): Promise<Figures>;
}
