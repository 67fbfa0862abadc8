import { ApiProblems } from '@coocook/server-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Metrics } from '../application/metrics';
import { durationQuantile, meanDuration } from '../application/traffic';
import { PrometheusText } from './metrics.controller';
import { MetricsHealthResponse, MetricsSummaryResponse } from './metrics.dto';
import { ReadinessCheck } from './readiness-check';

@ApiTags('Metrics')
@ApiProblems(400)
@Controller('metrics')
export class MetricsReportsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly readinessCheck: ReadinessCheck,
  ) {}

  @Get('prometheus')
  @ApiOperation({
    operationId: 'getPrometheusMetrics',
    summary: 'Everything of /metrics and six figures derived from it',
  })
  @PrometheusText('# TYPE softfactory_requests_total counter\nsoftfactory_requests_total 1024\n')
  getPrometheusMetrics(): Promise<string> {
    return this.metrics.withDerived();
  }

  @Get('health')
  @ApiOperation({
    operationId: 'getMetricsHealth',
    summary: 'Readiness as a report: 200 even when something is down',
  })
  @ApiOkResponse({ type: MetricsHealthResponse })
  async getMetricsHealth(): Promise<MetricsHealthResponse> {
    const { down, checks } = await this.readinessCheck.report();
    return {
      status: down.length === 0 ? 'ok' : 'unavailable',
      uptime_seconds: process.uptime(),
      checks,
      draining: down.includes('draining'),
    };
  }

  @Get('summary')
  @ApiOperation({ operationId: 'getMetricsSummary', summary: 'The main figures since the process started' })
  @ApiOkResponse({ type: MetricsSummaryResponse })
  async getMetricsSummary(): Promise<MetricsSummaryResponse> {
    const { traffic, errorRate, dbConnections, uptimeSeconds } = await this.metrics.figures();
    return {
      requests: traffic.requests,
      errors: traffic.errors,
      error_rate: errorRate,
      mean_duration_seconds: meanDuration(traffic),
      p50_duration_seconds: durationQuantile(traffic, 0.5),
      p95_duration_seconds: durationQuantile(traffic, 0.95),
      db_connections: dbConnections,
      uptime_seconds: uptimeSeconds,
    };
  }
}
