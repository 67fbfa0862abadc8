import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';
import { RecentTraffic } from '../application/recent-traffic';

/** How often the event loop is looked at; what it measures includes this much. */
const RESOLUTION_MS = 20;
/** A timer may fire a moment before the clock says so, and the interval would not be over. */
const MARGIN_MS = 10;

/** Looks at the pool and the event loop at the end of each interval, from the start of the application to its end. */
@Injectable()
export class IntervalSampler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly recent: RecentTraffic,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.delay.enable();
    this.waitForTheEnd();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.delay.disable();
  }

  private waitForTheEnd(): void {
    const wait = this.recent.millisecondsToNextInterval() + MARGIN_MS;
    this.timer = setTimeout(() => {
      this.sample();
      this.waitForTheEnd();
    }, wait).unref();
  }

  private sample(): void {
    const { total, idle, waiting } = this.options.pool();
    this.recent.endIntervals({
      poolUsed: total - idle,
      poolIdle: idle,
      poolWaiting: waiting,
      eventLoopLagSeconds: Math.max(0, this.delay.max / 1e9 - RESOLUTION_MS / 1000),
    });
    this.delay.reset();
  }
}
