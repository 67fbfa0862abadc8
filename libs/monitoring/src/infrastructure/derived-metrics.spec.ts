import { derivedMetrics } from './derived-metrics';

describe('derivedMetrics', () => {
  it('writes the six metrics in Prometheus text', () => {
    const text = derivedMetrics({
      traffic: {
        requests: 4,
        errors: 1,
        durationSum: 2.5,
        buckets: [
          { le: 0.25, count: 3 },
          { le: Infinity, count: 4 },
        ],
      },
      errorRate: 0.25,
      dbConnections: 2,
      uptimeSeconds: 60.5,
    });
    const samples = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(samples).toEqual([
      'softfactory_requests_total 4',
      'softfactory_errors_total 1',
      'softfactory_error_rate 0.25',
      'softfactory_request_duration_bucket{le="0.25"} 3',
      'softfactory_request_duration_bucket{le="+Inf"} 4',
      'softfactory_request_duration_sum 2.5',
      'softfactory_request_duration_count 4',
      'softfactory_db_connections 2',
      'softfactory_uptime_seconds 60.5',
      '',
    ]);
    expect(text).toContain('# TYPE softfactory_request_duration histogram\n');
  });
});
