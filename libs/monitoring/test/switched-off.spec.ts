import { startMonitoredApp } from './start-monitored-app';

describe('monitoring that is switched off', () => {
  it('counts and measures nothing, and leaves health where it is', async () => {
    const [off, on] = await Promise.all([startMonitoredApp({ isOn: false }), startMonitoredApp()]);
    const seen = [];
    for (const app of [off, on]) {
      expect((await app.inject({ method: 'GET', url: '/health' })).statusCode).toBe(200);
      const { statusCode, body } = await app.inject({ method: 'GET', url: '/metrics' });
      expect(statusCode).toBe(200);
      seen.push(
        ['http_request_duration_seconds_count', 'process_cpu_seconds_total'].map((name) =>
          new RegExp(`^${name}[ {]`, 'm').test(body),
        ),
      );
      await app.close();
    }
    expect(seen).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
