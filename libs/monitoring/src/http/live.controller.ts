import { randomUUID } from 'node:crypto';
import { AdminsOnly } from '@coocook/identity';
import { Clock } from '@coocook/kernel';
import { ApiProblems } from '@coocook/server-kit';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';
import { INTERVAL_SECONDS, RecentTraffic } from '../application/recent-traffic';
import { LiveJobResponse, LiveResponse, LiveSampleResponse } from './live.dto';

@ApiTags('Metrics')
@Controller('metrics/live')
@AdminsOnly()
export class LiveController {
  private readonly instance = randomUUID();
  private readonly startedAt: string;

  constructor(
    private readonly recent: RecentTraffic,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
    clock: Clock,
  ) {
    this.startedAt = new Date(clock.now().getTime() - process.uptime() * 1000).toISOString();
  }

  @Get()
  @ApiOperation({
    operationId: 'getLiveFigures',
    summary: 'The last 5 minutes of this process, in intervals of 5 seconds',
    description:
      'Of several processes behind a balancer each answers for itself; `instance` tells them apart. For administrators.',
  })
  @ApiOkResponse({ type: LiveResponse })
  @ApiProblems(400, 503)
  async getLiveFigures(): Promise<LiveResponse> {
    const jobs = await this.options.jobs();
    return {
      instance: this.instance,
      started_at: this.startedAt,
      interval_seconds: INTERVAL_SECONDS,
      samples: this.recent.samples().map((sample) => new LiveSampleResponse(sample)),
      jobs: jobs.map((job) => new LiveJobResponse(job)),
    };
  }
}
