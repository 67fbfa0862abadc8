import { request } from 'node:http';
import { Readiness } from '@coocook/monitoring';
import { book, dateAhead } from './support/bookings';
import { expectProblem } from './support/expect-problem';
import { startApi, type RunningApi } from './support/running-api';

const ORIGIN = 'http://localhost:8000';

describe('Operating the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const get = (path: string, headers = {}) => api.call('GET', path, { headers });
  const list = (text: string | string[] | undefined): readonly string[] => String(text).split(/, ?/).sort();

  describe('security headers', () => {
    it.each(['/api/coocook/chefs', '/api/coocook/chefs/abc', '/api/docs', '/health', '/nope'])(
      'stand on %s, and let no inline script run',
      async (path) => {
        const { headers } = await get(path);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
        });
        expect(headers).not.toHaveProperty('x-powered-by');
        const policy = new Map(
          String(headers['content-security-policy'])
            .split(';')
            .map((directive) => {
              const [name = '', ...sources] = directive.split(' ');
              return [name, sources] as const;
            }),
        );
        expect(policy.get('default-src')).toEqual([`'self'`]);
        expect(policy.get('script-src')).toEqual([`'self'`]);
        expect(policy.get('script-src-attr')).toEqual([`'none'`]);
        expect(policy.get('object-src')).toEqual([`'none'`]);
        expect(policy.get('frame-ancestors')).toEqual([`'none'`]);
        // Either would break the platform where it is served over plain http.
        expect(policy.has('upgrade-insecure-requests')).toBe(false);
        expect(headers).not.toHaveProperty('strict-transport-security');
      },
    );

    it('ask for https where the platform is served over https', async () => {
      const secure = await api.beside({ PUBLIC_URL: 'https://coocook.example' });
      const { headers } = await secure.call('GET', '/health');
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
    });
  });

  describe('CORS', () => {
    const preflight = (Origin: string) =>
      api.call('OPTIONS', '/api/coocook/bookings', {
        headers: {
          Origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization, x-evil',
        },
      });

    it('allows its own origin the headers of the contract and no other', async () => {
      const { status, headers } = await preflight(ORIGIN);
      expect(status).toBe(204);
      expect(headers).toMatchObject({
        'access-control-allow-origin': ORIGIN,
        'access-control-allow-credentials': 'true',
      });
      expect(list(headers['access-control-allow-headers'])).toEqual([
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'X-Token-Delivery',
      ]);
      expect(list(headers['access-control-allow-methods'])).toEqual([
        'DELETE',
        'GET',
        'PATCH',
        'POST',
        'PUT',
      ]);
    });

    it('lets its own origin read the headers of the contract, on errors too', async () => {
      for (const path of ['/api/coocook/chefs', '/api/coocook/chefs/abc', '/api/nope']) {
        const { headers } = await get(path, { Origin: ORIGIN });
        expect(headers['access-control-allow-origin']).toBe(ORIGIN);
        expect(list(headers['access-control-expose-headers'])).toEqual([
          'Location',
          'RateLimit',
          'RateLimit-Policy',
          'Retry-After',
          'X-Request-Id',
        ]);
      }
    });

    it.each(['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://localhost:8001'])(
      'allows nothing to %s',
      async (origin) => {
        for (const answer of [await preflight(origin), await get('/api/coocook/chefs', { Origin: origin })]) {
          expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
        }
      },
    );

    it('may allow several origins', async () => {
      const CORS_ORIGINS = 'https://app.example, https://admin.example';
      const shared = await api.beside({ CORS_ORIGINS });
      for (const Origin of ['https://app.example', 'https://admin.example', ORIGIN]) {
        const { headers } = await shared.call('GET', '/health', { headers: { Origin } });
        expect(headers['access-control-allow-origin']).toBe(Origin === ORIGIN ? undefined : Origin);
      }
    });
  });

  describe('X-Request-Id', () => {
    it.each(['a', 'req-1', '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11', 'A_b.c-9', 'x'.repeat(64)])(
      'is taken over: %s',
      async (id) => {
        expect((await get('/health', { 'X-Request-Id': id })).headers['x-request-id']).toBe(id);
        const problem = expectProblem(await get('/api/nope', { 'X-Request-Id': id }), 404);
        expect(problem.request_id).toBe(id);
      },
    );

    it.each(['', 'x'.repeat(65), 'a b', '<script>', '{"a":1}', ['one', 'two']].map((id) => [id]))(
      'is replaced: %j',
      async (id) => {
        const { headers } = await get('/health', { 'X-Request-Id': id });
        expect(headers['x-request-id']).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      },
    );

    it('is another one for each request', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => get('/health')));
      expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(20);
    });
  });

  /** Last, for nothing works after it. */
  describe('the end', () => {
    it('begins with the process being alive but not ready', async () => {
      api.app.get(Readiness).drain();
      const ready = await get('/ready');
      expect(expectProblem(ready, 503)).toMatchObject({ code: 'SERVER_NOT_READY', down: ['draining'] });
      expect(ready.headers['retry-after']).toBe('1');
      expect((await get('/health')).status).toBe(200);
      expect((await get('/api/coocook/chefs')).status).toBe(200);
    });

    it('waits for a request in flight, and takes no new one', async () => {
      const holder = api.dataSource.createQueryRunner();
      await holder.startTransaction();
      await holder.query('SELECT bookings.lock_chef(1)');
      const arrived = new Promise((resolve) => api.app.getHttpServer().once('request', resolve));
      const answer = book(api, { booking_date: dateAhead(40) });
      await arrived;
      const closed = api.app.close();
      await refused(api.port);
      await holder.commitTransaction();
      await holder.release();
      expect((await answer).status).toBe(201);
      await closed;
    });
  });
});

/** Waits until nobody listens on that port any more. */
async function refused(port: number): Promise<void> {
  for (;;) {
    const code = await new Promise<string | undefined>((resolve) => {
      request({ host: '127.0.0.1', port, agent: false, path: '/health' })
        .on('response', (response) => {
          response.resume();
          resolve(undefined);
        })
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
        .end();
    });
    if (code === 'ECONNREFUSED') return;
  }
}
