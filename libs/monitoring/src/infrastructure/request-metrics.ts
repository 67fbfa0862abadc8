import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import { RecentTraffic } from '../application/recent-traffic';
import { DURATION_BOUNDS, type Traffic } from '../application/traffic';

const DURATION = 'http_request_duration_seconds';

export interface Answer {
  readonly method: string;
  /** A route template or another name out of a bounded set, never a raw path. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** The one place where answers are counted; every other request figure is derived from it. */
@Injectable()
export class RequestMetrics {
  private readonly durations: Histogram<'method' | 'route' | 'status' | 'le'>;
  private readonly unreadable: Counter;

  constructor(
    registry: Registry,
    private readonly recent: RecentTraffic,
  ) {
    this.durations = new Histogram({
      name: DURATION,
      help: 'Time to answer an HTTP request, in seconds.',
      labelNames: ['method', 'route', 'status'],
      buckets: [...DURATION_BOUNDS],
      registers: [registry],
    });
    this.unreadable = new Counter({
      name: 'http_unreadable_requests_total',
      help: 'Connections that sent what is no HTTP request, or sent it too slowly; each was told so and closed.',
      registers: [registry],
    });
  }

  record({ method, route, status, seconds }: Answer): void {
    this.durations.observe({ method, route, status: String(status) }, seconds);
    this.recent.record(seconds, status >= 500);
  }

  /** It never became a request, and so has neither method nor route and is no answer in the histogram. */
  recordUnreadable(): void {
    this.unreadable.inc();
  }

  /** From 0 to 1, over the last 5 minutes. */
  errorRate(): number {
    return this.recent.errorRate();
  }

  /** The histogram summed over all its labels. Its values are those of the moment of the call, not of the await. */
  async traffic(): Promise<Traffic> {
    const counts = new Map([...DURATION_BOUNDS, Infinity].map((le) => [le, 0]));
    let requests = 0;
    let errors = 0;
    let durationSum = 0;
    for (const { metricName, labels, value } of (await this.durations.get()).values) {
      if (metricName === `${DURATION}_sum`) {
        durationSum += value;
      } else if (metricName === `${DURATION}_count`) {
        requests += value;
        if (Number(labels.status) >= 500) errors += value;
      } else {
        const le = labels.le === '+Inf' ? Infinity : Number(labels.le);
        counts.set(le, (counts.get(le) ?? 0) + value);
      }
    }
    return { requests, errors, durationSum, buckets: [...counts].map(([le, count]) => ({ le, count })) };
  }
}
