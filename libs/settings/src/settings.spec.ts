import { readSettings } from './settings.mjs';

const SECRET = 'x'.repeat(32);
const STAGING = { ENVIRONMENT: 'staging', SECRET_KEY: SECRET };

/** The names of the variables that are refused. */
function refused(env: Record<string, string>): string[] {
  return readSettings(env).problems.map((line) => line.split(':')[0] ?? '');
}

describe('settings', () => {
  it('need nothing in development', () => {
    const { settings, problems } = readSettings({});
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      environment: 'development',
      databaseUrl: null,
      demoMode: true,
      apiHost: '127.0.0.1',
      apiPort: 8000,
      publicUrl: 'http://localhost:8000',
      corsOrigins: ['http://localhost:8000'],
    });
  });

  it('outside development listen everywhere, show no demo, and drain', () => {
    expect(readSettings(STAGING).settings).toMatchObject({
      apiHost: '0.0.0.0',
      demoMode: false,
      drainDelayMs: 5000,
    });
  });

  it('derive the public address from the port', () => {
    expect(readSettings({ API_PORT: '9000' }).settings.publicUrl).toBe('http://localhost:9000');
  });

  it('name every bad variable at once', () => {
    const bad = {
      API_PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      TRUSTED_PROXIES: 'proxy',
      REDIS_URL: 'localhost:6379',
    };
    expect(refused(bad).sort()).toEqual(Object.keys(bad).sort());
  });

  it.each(['abc', '-1', '0', '65536', '1.5', '1e3', '99999999999'])('refuse %s as a port', (API_PORT) => {
    expect(refused({ API_PORT })).toEqual(['API_PORT']);
  });

  it.each(['*', 'app.example', 'https://app.example/path', 'ftp://app.example'])(
    'refuse %s as an origin',
    (origin) => {
      expect(refused({ CORS_ORIGINS: origin })).toEqual(['CORS_ORIGINS']);
    },
  );

  it.each([
    ['LOCKOUT_FAILURES', '0'],
    ['LOCKOUT_HOURS', 'forever'],
    ['PASSWORD_AGE_POLICY', 'sometimes'],
    ['PASSWORD_MAX_AGE_DAYS', '0'],
    ['ERROR_RETENTION_DAYS', '3651'],
    ['ERROR_REPORTS_PER_MINUTE', '0'],
    ['INGEST_KEY', 'x'.repeat(15)],
    ['INGEST_KEY', `${'x'.repeat(16)} y`],
    ['INGEST_KEY', 'é'.repeat(16)],
  ])('refuse %s=%s', (name, value) => {
    expect(refused({ [name]: value })).toEqual([name]);
  });

  it('take several origins and proxies', () => {
    const env = { CORS_ORIGINS: 'https://a.example/, https://b.example', TRUSTED_PROXIES: '10.0.0.0/8,::1' };
    const { settings, problems } = readSettings(env);
    expect(problems).toEqual([]);
    expect(settings.corsOrigins).toEqual(['https://a.example', 'https://b.example']);
    expect(settings.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it('count what is allowed as the contract says, unless told otherwise', () => {
    expect(readSettings({}).settings).toMatchObject({
      redisUrl: null,
      readsPerMinute: 1200,
      writesPerMinute: 300,
      registrationsPerHour: 60,
      signInsPerMinute: 60,
      accountSignInsPerMinute: 10,
      errorReportsPerMinute: 60,
      errorRetentionDays: 90,
      ingestKey: null,
    });
    expect(refused({ READS_PER_MINUTE: '0', WRITES_PER_MINUTE: '1e3' }).length).toBe(2);
    expect(refused({ REDIS_URL: 'rediss://:secret@cache:6379/1' })).toEqual([]);
  });

  it('take a key for programs that tell errors', () => {
    expect(readSettings({ INGEST_KEY: 'x'.repeat(16) })).toMatchObject({
      problems: [],
      settings: { ingestKey: 'x'.repeat(16) },
    });
  });

  it('leave background jobs to a process of their own, but for development', () => {
    expect(readSettings({}).settings.worker).toBe('inside');
    expect(readSettings(STAGING).settings).toMatchObject({ worker: 'outside', workerPort: 8001 });
    expect(readSettings({ ...STAGING, WORKER: 'inside' }).settings.worker).toBe('inside');
    expect(refused({ WORKER: 'both', WORKER_PORT: '0' })).toEqual(['WORKER', 'WORKER_PORT']);
  });

  it('trace nothing unless told where to, and then a tenth', () => {
    expect(readSettings({}).settings).toMatchObject({
      monitoring: true,
      otlpEndpoint: null,
      serviceName: null,
      traceShare: 0.1,
    });
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example/otlp/', OTEL_SERVICE_NAME: 'kitchen' };
    expect(readSettings(env)).toMatchObject({
      settings: { otlpEndpoint: 'https://otlp.example/otlp', serviceName: 'kitchen' },
      problems: [],
    });
  });

  it.each([
    ['always_on', '0.5', 1],
    ['parentbased_always_off', '0.5', 0],
    ['traceidratio', '0.5', 0.5],
    ['parentbased_traceidratio', '.25', 0.25],
    ['', '1.0', 1],
    ['', '0', 0],
  ])(
    'keep of the traces what %s with %s keeps',
    (OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, traceShare) => {
      const { settings, problems } = readSettings({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG });
      expect([settings.traceShare, problems]).toEqual([traceShare, []]);
    },
  );

  it.each([
    ['MONITORING', 'false'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector:4317'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_TRACES_SAMPLER_ARG', '-0.1'],
    ['OTEL_TRACES_SAMPLER_ARG', '.'],
  ])('refuse %s=%s, which would watch nothing', (name, value) => {
    expect(refused({ [name]: value })).toEqual([name]);
  });

  it('demand a long secret outside development', () => {
    expect(refused({ ENVIRONMENT: 'staging' })).toEqual(['SECRET_KEY']);
    expect(readSettings({ ENVIRONMENT: 'staging' }, { signs: false }).problems).toEqual([]);
    expect(refused({ ENVIRONMENT: 'staging', SECRET_KEY: 'short' })).toEqual(['SECRET_KEY']);
    expect(refused({ ENVIRONMENT: 'staging', SECRET_KEY: `${SECRET},short` })).toEqual(['SECRET_KEY']);
  });

  it('refuse demo accounts in production', () => {
    expect(refused({ ENVIRONMENT: 'production', SECRET_KEY: SECRET, DEMO_MODE: 'true' })).toEqual([
      'DEMO_MODE',
    ]);
    expect(refused({ ENVIRONMENT: 'production', SECRET_KEY: SECRET })).toEqual([]);
  });

  it('take an empty variable for one that is not set', () => {
    expect(refused({ API_PORT: '', DATABASE_URL: ' ' })).toEqual([]);
  });
});
