import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Metrics } from '../application/metrics';

/** Prometheus text, format 0.0.4. */
export function PrometheusText(example: string): MethodDecorator {
  return applyDecorators(
    Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8'),
    ApiOkResponse({
      description: 'Prometheus text format 0.0.4',
      content: { 'text/plain': { schema: { type: 'string' }, example } },
    }),
  );
}

/** At the root, where scrapers look; PrometheusModule mounts it. */
@ApiTags('Metrics')
@ApiProblems(400)
@Controller()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @ApiOperation({ operationId: 'getMetrics', summary: 'Metrics of this process under conventional names' })
  @PrometheusText('# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total 1.25\n')
  getMetrics(): Promise<string> {
    return this.metrics.conventional();
  }
}
