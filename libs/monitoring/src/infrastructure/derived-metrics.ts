import type { Figures } from '../application/metrics';

/** The six metrics of the contract (section 5) in Prometheus text. */
export function derivedMetrics({ traffic, errorRate, dbConnections, uptimeSeconds }: Figures): string {
  const duration = 'softfactory_request_duration';
  return [
    ...single('softfactory_requests_total', 'counter', 'HTTP answers.', traffic.requests),
    ...single('softfactory_errors_total', 'counter', 'HTTP answers with a 5xx status.', traffic.errors),
    ...single(
      'softfactory_error_rate',
      'gauge',
      'Share of 5xx answers over 5 minutes, from 0 to 1.',
      errorRate,
    ),
    ...heading(duration, 'histogram', 'Time to answer an HTTP request, in seconds.'),
    ...traffic.buckets.map(
      ({ le, count }) => `${duration}_bucket{le="${le === Infinity ? '+Inf' : le}"} ${count}`,
    ),
    `${duration}_sum ${traffic.durationSum}`,
    `${duration}_count ${traffic.requests}`,
    ...single('softfactory_db_connections', 'gauge', 'Open connections of the database pool.', dbConnections),
    ...single('softfactory_uptime_seconds', 'gauge', 'Seconds since the process started.', uptimeSeconds),
    '',
  ].join('\n');
}

function single(name: string, type: string, help: string, value: number): string[] {
  return [...heading(name, type, help), `${name} ${value}`];
}

function heading(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
